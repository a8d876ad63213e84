//! `[source]` of `rehash.toml`.

/// What the configuration says about the database; its keys are checked where the file is read.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct SourceTable {
    pub(crate) url: Option<String>,
    pub(crate) url_file: Option<String>,
    pub(crate) root_cert: Option<String>,
    pub(crate) client_cert: Option<String>,
    pub(crate) client_key: Option<String>,
    pub(crate) insecure_tls: Option<bool>,
}

impl SourceTable {
    /// The keys that it may have.
    pub(crate) const KEYS: &'static [&'static str] =
        &["url", "url_file", "sslrootcert", "sslcert", "sslkey", "insecure_tls"];
}

/// A URL may have a password.
impl std::fmt::Debug for SourceTable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SourceTable(..)")
    }
}
