#!/bin/sh
# Does the service know this server and its certificate?
#
# Run it on the server of the information system, where the private key is:
#
#     sh check.sh certificate.pem private-key.pem [authorities.pem]
#
# It needs openssl and curl. It sends one request over a connection with your
# certificate, downloads nothing, changes nothing and keeps nothing. The key
# stays here: openssl and curl read it, this script does not.
# authorities.pem is needed only if this server does not know the authority
# that issued the service's own web certificate.
#
# At the end it prints a few lines. Copy them and send them back.

address=@ADDRESS@
host=@HOST@
port=@PORT@
action=@ACTION@
body=@BODY@

certificate=${1:-}
key=${2:-}
authorities=${3:-}

step=files
asked=unknown
tls=
status=
fault=
detail=

# Prints what was found out. One line each, nothing of the key.
report() {
    echo
    echo '----- RACORD RESULT 1 -----'
    echo "address: $address"
    echo "time: $(date -u +%Y-%m-%dT%H:%M:%SZ)"
    echo "step: $step"
    echo "asked: $asked"
    echo "tls: $tls"
    echo "status: $status"
    echo "fault: $fault"
    echo "detail: $detail"
    echo '----- END -----'
    exit "$1"
}

# One line without control characters.
one_line() {
    tr '\r\n\t' '   ' | tr -d '\000-\037\177'
}

# What stands in an element of the answer, at most 300 characters of it.
inside() {
    one_line <"$answer" | sed -n "s/.*<$1[^>]*>\\([^<]*\\)<.*/\\1/p" | cut -c 1-300
}

# 1. The files: are they there, and do they belong together?
if [ -z "$certificate" ] || [ -z "$key" ]; then
    echo "usage: sh $0 certificate.pem private-key.pem [authorities.pem]" >&2
    exit 2
fi
for program in openssl curl; do
    if ! command -v "$program" >/dev/null 2>&1; then
        detail="$program is not installed"
        report 1
    fi
done
if ! of_certificate=$(openssl x509 -in "$certificate" -noout -pubkey 2>/dev/null); then
    detail='the certificate cannot be read as PEM'
    report 1
fi
if ! of_key=$(openssl pkey -in "$key" -pubout 2>/dev/null); then
    detail='the private key cannot be read as PEM'
    report 1
fi
if [ "$of_certificate" != "$of_key" ]; then
    detail='the private key does not belong to the certificate'
    report 1
fi

# 2. The question, with the certificate.
answer=$(mktemp) || exit 1
trap 'rm -f "$answer"' EXIT
set -- --silent --show-error --connect-timeout 10 --max-time 30 \
    --cert "$certificate" --key "$key" --output "$answer" --write-out '%{http_code}'
if [ -n "$authorities" ]; then
    set -- "$@" --cacert "$authorities"
fi
if [ -n "$body" ]; then
    set -- "$@" --header 'Content-Type: text/xml; charset=utf-8' \
        --header "SOAPAction: \"$action\"" --data "$body"
fi
said=$(curl "$@" "$address" 2>&1)
code=$?
case $code in
0)
    step=answer
    status=$said
    fault=$(inside faultstring)
    faultcode=$(inside faultcode)
    if [ -n "$faultcode" ]; then
        fault="$faultcode: $fault"
    fi
    ;;
5 | 6 | 7 | 28) step=connect ;;
58) step=files ;;
60) step=trust ;;
*) step=handshake ;;
esac

# 3. Did the service ask for a certificate at all?
if [ "$step" != connect ]; then
    greeting=$(openssl s_client -connect "$host:$port" -servername "$host" -state \
        -cert "$certificate" -key "$key" </dev/null 2>&1)
    case $greeting in
    *'read server certificate request'*) asked=yes ;;
    *'SSL handshake has read'*) asked=no ;;
    esac
    tls=$(printf '%s\n' "$greeting" | sed -n 's/^New, \(.*\), Cipher.*/\1/p' | head -n 1)
fi
if [ "$step" != answer ]; then
    detail="curl $code: $(printf '%s' "$said" | one_line | cut -c 1-300)"
    report 1
fi
report 0
