//! A certificate for a server, and the authority that nobody knows but the test.

use std::fs;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::folder;

/// A certificate for one address, by an authority of its own.
#[derive(Debug)]
pub struct Certificate {
    folder: PathBuf,
}

impl Certificate {
    /// Makes both.
    ///
    /// # Panics
    ///
    /// Where `openssl` is not installed.
    #[must_use]
    pub fn create(address: Ipv4Addr) -> Self {
        let folder = folder::create();
        let run = |args: &[&str]| openssl(&folder, args);
        let authority = ["-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=rehash tests"];
        run(&[&["req", "-x509"][..], &NEW_KEY, &authority, &DAYS].concat());
        let request = ["-keyout", "server.key", "-out", "server.csr", "-subj", "/CN=server"];
        run(&[&["req"][..], &NEW_KEY, &request].concat());
        let names = format!("subjectAltName = IP:{address}\nbasicConstraints = CA:FALSE\n");
        fs::write(folder.join("names"), names).expect("a file for openssl");
        let sign = ["x509", "-req", "-in", "server.csr", "-out", "server.pem", "-extfile", "names"];
        let by = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial"];
        run(&[&sign[..], &by, &DAYS].concat());
        Self { folder }
    }

    /// Makes one that is its own authority, as the first recipe that everybody finds does.
    ///
    /// # Panics
    ///
    /// Where `openssl` is not installed.
    #[must_use]
    pub fn self_signed(address: Ipv4Addr) -> Self {
        let folder = folder::create();
        let name = format!("subjectAltName = IP:{address}");
        let own = ["-keyout", "server.key", "-out", "server.pem", "-subj", "/CN=server"];
        let named = ["-addext", name.as_str()];
        openssl(&folder, &[&["req", "-x509"][..], &NEW_KEY, &own, &named, &DAYS].concat());
        fs::copy(folder.join("server.pem"), folder.join("ca.pem")).expect("a file for openssl");
        Self { folder }
    }

    /// The certificate of the authority, in PEM.
    #[must_use]
    pub fn authority(&self) -> PathBuf {
        self.folder.join("ca.pem")
    }

    /// Copies what a server needs into its own folder, and gives its settings.
    pub(crate) fn install(&self, to: &Path) -> [String; 3] {
        let copy = |name: &str| {
            let path = to.join(name);
            fs::copy(self.folder.join(name), &path).expect("a file of the certificate");
            folder::give(&path);
            path.display().to_string()
        };
        let (certificate, key) = (copy("server.pem"), copy("server.key"));
        ["ssl=on".into(), format!("ssl_cert_file={certificate}"), format!("ssl_key_file={key}")]
    }
}

const NEW_KEY: [&str; 5] = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
const DAYS: [&str; 2] = ["-days", "3"];

fn openssl(folder: &Path, args: &[&str]) {
    let said = Command::new("openssl").args(args).current_dir(folder).output();
    let said = said.expect("openssl is installed");
    assert!(said.status.success(), "openssl: {}", String::from_utf8_lossy(&said.stderr));
}

impl Drop for Certificate {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.folder).ok();
    }
}
