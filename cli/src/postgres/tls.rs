//! How a connection is encrypted, and that nobody talks to a stranger by mistake.

use std::fmt;
use std::net::IpAddr;

use sqlx::postgres::PgSslMode;

use super::target::Host;
use crate::exit::Usage;

/// What is asked of the connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tls {
    /// None.
    Off,
    /// Where the server has it, whoever it is.
    Prefer,
    /// Encrypted, whoever it is.
    Require,
    /// Encrypted, by a server with a certificate that the system or `sslrootcert` trusts.
    VerifyCa,
    /// The same, and the certificate is for this host.
    VerifyFull,
}

/// Whether less than [`Tls::VerifyFull`] was asked for by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Insecure {
    Refused,
    Allowed,
}

impl Tls {
    /// What a host gets: verified in full, but on loopback, on a socket, and with `--insecure-tls`.
    ///
    /// # Errors
    ///
    /// A mode that nobody knows, or one that is too weak for this host.
    pub(crate) fn settle(
        asked: Option<&str>,
        host: &Host,
        insecure: Insecure,
    ) -> Result<Self, Usage> {
        let asked = asked.map(Self::parse).transpose()?;
        if host.is_local() {
            return Ok(asked.unwrap_or(Self::Prefer));
        }
        match (asked, insecure) {
            (Some(Self::VerifyFull), _) | (None, Insecure::Refused) => Ok(Self::VerifyFull),
            (Some(mode), Insecure::Allowed) => Ok(mode),
            (None, Insecure::Allowed) => Ok(Self::Require),
            (Some(mode), Insecure::Refused) => Err(Usage::new(format!(
                "sslmode={mode} does not prove that the server is the one that was named; \
                 use verify-full, or --insecure-tls to trust the network"
            ))),
        }
    }

    fn parse(text: &str) -> Result<Self, Usage> {
        match text {
            // The driver does not try again with TLS where a server refuses plain text.
            "disable" | "allow" => Ok(Self::Off),
            "prefer" => Ok(Self::Prefer),
            "require" => Ok(Self::Require),
            "verify-ca" => Ok(Self::VerifyCa),
            "verify-full" => Ok(Self::VerifyFull),
            _ => Err(Usage::new(
                "sslmode is one of disable, allow, prefer, require, verify-ca, verify-full",
            )),
        }
    }

    pub(super) const fn mode(self) -> PgSslMode {
        match self {
            Self::Off => PgSslMode::Disable,
            Self::Prefer => PgSslMode::Prefer,
            Self::Require => PgSslMode::Require,
            Self::VerifyCa => PgSslMode::VerifyCa,
            Self::VerifyFull => PgSslMode::VerifyFull,
        }
    }
}

impl fmt::Display for Tls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Off => "disable",
            Self::Prefer => "prefer",
            Self::Require => "require",
            Self::VerifyCa => "verify-ca",
            Self::VerifyFull => "verify-full",
        })
    }
}

impl Host {
    /// Whether what is sent stays on this machine. A name is not asked for: `localhost` is the one
    /// that every system resolves to itself.
    pub(crate) fn is_local(&self) -> bool {
        match self {
            Self::Socket(_) => true,
            Self::Name(name) => {
                let address: Option<IpAddr> = name.parse().ok();
                address.map_or(name == "localhost", |address| address.is_loopback())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Insecure, Tls};
    use crate::postgres::Host;

    fn settle(asked: Option<&str>, host: &str, insecure: Insecure) -> Option<Tls> {
        let host = if host.starts_with('/') {
            Host::Socket(host.into())
        } else {
            Host::Name(host.to_owned())
        };
        Tls::settle(asked, &host, insecure).ok()
    }

    #[test]
    fn off_loopback_nothing_below_full_verification_goes_without_being_told() {
        for host in ["db.example.org", "10.0.0.1", "127.0.0.1.example.org", "localhost.", "::2"] {
            assert_eq!(settle(None, host, Insecure::Refused), Some(Tls::VerifyFull), "{host}");
            for mode in ["disable", "allow", "prefer", "require", "verify-ca", "", "VERIFY-FULL"] {
                assert_eq!(settle(Some(mode), host, Insecure::Refused), None, "{host} {mode}");
            }
            assert_eq!(settle(None, host, Insecure::Allowed), Some(Tls::Require));
            assert_eq!(settle(Some("disable"), host, Insecure::Allowed), Some(Tls::Off));
            let full = settle(Some("verify-full"), host, Insecure::Allowed);
            assert_eq!(full, Some(Tls::VerifyFull));
        }
        for host in ["/tmp", "localhost", "127.0.0.1", "127.1.2.3", "::1"] {
            assert_eq!(settle(None, host, Insecure::Refused), Some(Tls::Prefer), "{host}");
            let full = settle(Some("verify-full"), host, Insecure::Refused);
            assert_eq!(full, Some(Tls::VerifyFull), "{host}");
        }
    }
}
