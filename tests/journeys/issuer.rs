//! An issuer that took a certificate back: its list is made by `openssl ca`, its answers by `openssl ocsp`.

use crate::openssl::Workshop;
use crate::server::{Line, Server, say};
use racord_tests::own_network::reached_at;

const CONFIGURATION: &str = "
[ca]
default_ca = here
[here]
database = index.txt
new_certs_dir = .
certificate = ca.pem
private_key = ca.key
serial = serial
crlnumber = crlnumber
default_md = sha256
default_crl_days = 7
policy = any
[any]
commonName = supplied
";

/// A name of the network with its address.
pub(crate) type Place<'p> = (&'p str, &'p str);

/// The certificate, in PEM, that an issuer gave to this host of the institution with this IDNO, and took back because its
/// key had become known. `at` and `responder`: where the issuer has its files, and where it answers, until the test ends.
pub(crate) fn revoked(host: &str, idno: &str, at: Place<'_>, responder: Place<'_>) -> String {
    let workshop = Workshop::new();
    for (name, text) in
        [("ca.cnf", CONFIGURATION), ("index.txt", ""), ("serial", "01\n"), ("crlnumber", "01\n")]
    {
        workshop.write(name, text);
    }
    workshop.write(
        "leaf.ext",
        format!(
            "authorityInfoAccess=caIssuers;URI:http://{0}/ca.cer,OCSP;URI:http://{1}/\n\
                 crlDistributionPoints=URI:http://{0}/ca.crl\nauthorityKeyIdentifier=keyid\n",
            at.0, responder.0
        ),
    );
    workshop.openssl(
        "req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 900 -subj /CN=Emitent \
             -addext keyUsage=critical,keyCertSign,cRLSign",
    );
    workshop.openssl(&format!(
            "req -new -newkey rsa:2048 -nodes -keyout leaf.key -out leaf.csr -subj /2.5.4.97=NTRMD-{idno}/CN={host}"
        ));
    workshop.openssl(
        "x509 -req -in leaf.csr -CA ca.pem -CAkey ca.key -set_serial 0x40ABCD -days 300 -extfile leaf.ext \
             -out leaf.pem",
    );
    workshop.openssl("ca -config ca.cnf -revoke leaf.pem -crl_reason keyCompromise");
    workshop.openssl("ca -config ca.cnf -gencrl -out crl.pem");
    workshop.openssl("crl -in crl.pem -outform DER -out ca.crl");
    workshop.openssl("x509 -in ca.pem -outform DER -out ca.cer");

    let files = ["ca.cer", "ca.crl"].map(|name| (format!("/{name}"), workshop.read(name)));
    let web = Server::http(move |head, line| {
        let path = head.split(' ').nth(1).unwrap_or_default();
        let found = files.iter().find(|(known, _)| known == path);
        let answer =
            found.map_or_else(|| say("404 Not Found", "", b""), |(_, bytes)| say("200 OK", "", bytes));
        let _ = line.write_all(&answer);
    });
    reached_at(at.1, 80, web.port);
    let pem = String::from_utf8(workshop.read("leaf.pem")).unwrap();
    let answering = Server::http(move |head, line| answer(&workshop, head, line));
    reached_at(responder.1, 80, answering.port);
    pem
}

fn answer(workshop: &Workshop, head: &str, line: &mut dyn Line) {
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).expect("a question");
    let mut question = vec![0; length.parse().unwrap()];
    line.read_exact(&mut question).unwrap();
    workshop.write("question.der", question);
    workshop.openssl(
        "ocsp -index index.txt -CA ca.pem -rsigner ca.pem -rkey ca.key -reqin question.der -respout answer.der -ndays 7",
    );
    let said = workshop.read("answer.der");
    line.write_all(&say("200 OK", "Content-Type: application/ocsp-response\r\n", &said)).unwrap();
}
