//! A PostgreSQL that asks for a password: on an address of this machine, with TLS or without.

use std::fs;
use std::net::Ipv4Addr;
use std::sync::atomic::{AtomicU8, Ordering};

use crate::certificate::Certificate;
use crate::postgres::Postgres;

static COUNT: AtomicU8 = AtomicU8::new(1);

impl Postgres {
    /// An address of this machine that no other test has.
    #[must_use]
    pub fn address() -> Ipv4Addr {
        let [_, high, middle, low] = std::process::id().to_be_bytes();
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        Ipv4Addr::new(127, 1 + high % 2 + 2 * (middle % 126), low, count)
    }

    /// A server that also listens at this address, where it asks for passwords (SCRAM). Whoever comes
    /// over its socket is trusted, as the tests are.
    ///
    /// # Panics
    ///
    /// Where PostgreSQL is not installed.
    #[must_use]
    pub fn guarded(address: Ipv4Addr, certificate: Option<&Certificate>) -> Self {
        let listen = format!("listen_addresses={address}");
        let fast = ["fsync=off", "full_page_writes=off", "password_encryption=scram-sha-256"];
        let mut settings: Vec<String> = fast.iter().map(|it| (*it).to_owned()).collect();
        settings.push(listen);
        Self::made(settings, |folder, settings| {
            let rules = "local all all trust\nhost all all all scram-sha-256\n";
            fs::write(folder.join("data/pg_hba.conf"), rules).expect("a file of the server's");
            if let Some(certificate) = certificate {
                settings.extend(certificate.install(folder));
            }
        })
    }
}
