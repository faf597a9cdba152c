#!/bin/sh
# Makes the files that fuzzing begins with, in corpus/open, corpus/roundtrip and corpus/serial: with the openssl program,
# of every kind that is read. Files given as arguments are added.
#   ./seeds.sh && cargo +nightly fuzz run open -- -dict=certificate.dict -max_len=16384 -timeout=10 -rss_limit_mb=2048
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$here/corpus/open" "$here/corpus/roundtrip" "$here/corpus/serial"
for file in "$@"; do cp "$file" "$work/given-$(basename "$file")"; done
cd "$work"

certificate() { # name, algorithm, subject, more
    name=$1 algorithm=$2 subject=$3
    shift 3
    openssl genpkey $algorithm -out "$name.key" 2>/dev/null
    openssl req -new -x509 -utf8 -key "$name.key" -subj "$subject" -out "$name.pem" "$@"
    openssl x509 -in "$name.pem" -outform DER -out "$name.der"
}

certificate ec "-algorithm EC -pkeyopt ec_paramgen_curve:P-256" \
    "/C=MD/O=Instituția de probă/2.5.4.97=NTRMD-1003600096694/CN=proba.md" \
    -addext "subjectAltName=DNS:a.md,IP:1.2.3.4,email:a@a.md,URI:http://a.md,RID:1.2.3" \
    -addext "keyUsage=critical,digitalSignature" -addext "extendedKeyUsage=clientAuth,emailProtection" \
    -addext "authorityInfoAccess=OCSP;URI:http://a.md,caIssuers;URI:http://b.md" \
    -addext "crlDistributionPoints=URI:http://c.md" -addext "certificatePolicies=1.2.3.4" \
    -addext "nameConstraints=permitted;DNS:md"
certificate rsa "-algorithm RSA" "/CN=rsa" -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:32 -sha256
certificate ed "-algorithm ED25519" "/CN=ed" -set_serial 0x40000000103001DB5ED3A4EDB02B
certificate p521 "-algorithm EC -pkeyopt ec_paramgen_curve:P-521" "/CN=p521" -set_serial -255
cp ec.key key-pkcs8.pem
openssl x509 -in ec.pem -trustout -addtrust clientAuth -out trusted.pem
cat ec.pem ed.pem ec.key >mixed.pem
iconv -t UTF-16 <ec.pem >sixteen.pem 2>/dev/null || true
base64 ec.der >bare.txt
openssl req -new -key ec.key -subj /CN=proba -out request.pem
openssl req -in request.pem -outform DER -out request.der
openssl crl2pkcs7 -nocrl -certfile mixed.pem -out p7.pem
openssl crl2pkcs7 -nocrl -certfile mixed.pem -outform DER -out p7.der
echo text >mail
openssl cms -sign -in mail -signer ec.pem -inkey ec.key -nodetach -stream -binary -outform DER -out p7-ber.der
openssl pkey -in ec.key -pubout -outform DER -out public.der
openssl pkcs8 -topk8 -in ec.key -passout pass:x1234 -outform DER -out key-encrypted.der
openssl pkcs8 -topk8 -in ec.key -nocrypt -outform DER -out key-pkcs8.der
openssl ec -in ec.key -out key-sec1.pem 2>/dev/null
openssl rsa -in rsa.key -traditional -aes128 -passout pass:x1234 -out key-rsa.pem 2>/dev/null
export="openssl pkcs12 -export -in ec.pem -inkey ec.key -iter 2"
for pass in "" "parolă"; do
    $export -passout "pass:$pass" -out "p12-new$pass.p12"
    $export -passout "pass:$pass" -legacy -out "p12-old$pass.p12"
    for pbe in AES-256-CBC PBE-SHA1-RC2-40 PBE-SHA1-RC4-128 PBE-SHA1-3DES PBE-MD5-DES RC2-CBC; do
        $export -passout "pass:$pass" -nomac -certpbe $pbe -legacy -out "p12-$pbe$pass.p12"
    done
    $export -passout "pass:$pass" -certpbe NONE -keypbe NONE -nomac -out "p12-open$pass.p12"
done

for file in *.pem *.der *.p12 *.txt given-*; do
    if [ -f "$file" ]; then cp "$file" "$here/corpus/open/seed-$file"; fi
done
cp ./*.der ./*.pem "$here/corpus/roundtrip/"
rm -f "$here"/corpus/roundtrip/key-*
for text in 40000000103001DB5ED3A4EDB02B 40:00:00:00:10 0x00ff "-7F 01" 1298074214633706835075030044377087 "00" "4°0"; do
    printf %s "$text" >"$here/corpus/serial/$(printf %s "$text" | tr -c 'a-zA-Z0-9' _)"
done
