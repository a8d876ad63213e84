//! Why there is no connection, and what helps.

use std::fs::File;
use std::io::{self, ErrorKind, Read as _};

use anyhow::anyhow;

use super::error::plain;
use super::target::{Host, Target};
use crate::exit::Usage;
use crate::printable::printable;
use crate::store::StoreError;

/// The error of a connection that was not made. What a run does about it stays the same.
pub(super) fn unconnected(error: &sqlx::Error, target: &Target) -> StoreError {
    let plain = plain(error);
    let Some(why) = why(error, &plain, target) else { return plain };
    StoreError { source: anyhow!(why), ..plain }
}

/// In other words than those of the driver, where there are better ones.
fn why(error: &sqlx::Error, plain: &StoreError, target: &Target) -> Option<String> {
    match error {
        sqlx::Error::Io(error) => of_io(error, target),
        sqlx::Error::Configuration(error) => match error.downcast_ref::<Usage>() {
            Some(usage) => Some(usage.to_string()),
            None => no_key(target),
        },
        sqlx::Error::Database(error) if error.code().as_deref() == Some("08P01") => {
            let why = "a pooler that takes no options may be in between: unset PGOPTIONS, be it empty, \
                       and leave them out of the URL";
            (target.options.is_some() || std::env::var_os("PGOPTIONS").is_some())
                .then(|| format!("{plain}; {why}"))
        }
        sqlx::Error::Tls(error) => of_certificates(&error.to_string(), target),
        _ => None,
    }
}

/// The driver's own words may repeat a line of the key.
fn no_key(target: &Target) -> Option<String> {
    let file = printable(target.client_key.as_deref()?);
    Some(format!("sslkey {file} holds no private key in PEM"))
}

fn of_io(error: &io::Error, target: &Target) -> Option<String> {
    let said = error.to_string();
    if said.starts_with("failed to lookup address information") {
        return Some("no address is known for this host".to_owned());
    }
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::PermissionDenied | ErrorKind::IsADirectory => {
            unread(target).or_else(|| nobody_listens(error, target))
        }
        // The words of TLS, which name alerts and certificates.
        ErrorKind::InvalidData if error.get_ref().is_some() => {
            of_certificates(&said, target).or_else(|| Some(format!("TLS: {}", printable(&said))))
        }
        _ => None,
    }
}

/// The first file of the connection that can't be read.
fn unread(target: &Target) -> Option<String> {
    let files = [
        ("sslrootcert", &target.root_cert),
        ("sslcert", &target.client_cert),
        ("sslkey", &target.client_key),
    ];
    files.into_iter().find_map(|(name, path)| {
        let path = path.as_deref()?;
        let error = contents(path).err()?;
        Some(format!("reading {name} {}: {}", printable(path), error.kind()))
    })
}

fn nobody_listens(error: &io::Error, target: &Target) -> Option<String> {
    let Host::Socket(folder) = &target.host else { return None };
    let folder = printable(&folder.display().to_string());
    Some(format!("the socket .s.PGSQL.{} in {folder}: {}", target.port, error.kind()))
}

/// What TLS has against the server, with what helps.
fn of_certificates(said: &str, target: &Target) -> Option<String> {
    let hint = if said.contains("CaUsedAsEndEntity") {
        "the server shows the certificate of an authority; it needs one of its own that an authority \
         signed, and sslrootcert names the authority's (one that `openssl req -x509` makes for the \
         server is both, and is not taken)"
            .to_owned()
    } else if said.contains("UnknownIssuer") {
        match target.root_cert.as_deref().map(|path| (path, contents(path))) {
            Some((path, Ok(text))) if !text.contains("-----BEGIN CERTIFICATE-----") => {
                format!("sslrootcert {} holds no certificate in PEM", printable(path))
            }
            Some(_) => "neither sslrootcert nor the system knows who signed it".to_owned(),
            None => "nobody whom the system knows signed it; --sslrootcert names a file with the \
                     certificate of the authority that did"
                .to_owned(),
        }
    } else {
        return None;
    };
    Some(format!("TLS: {}: {hint}", printable(said)))
}

/// What a file of certificates holds, as far as it is one.
fn contents(path: &str) -> io::Result<String> {
    const MAX_BYTES: u64 = 4 << 20;
    let mut bytes = Vec::new();
    File::open(path)?.take(MAX_BYTES).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
