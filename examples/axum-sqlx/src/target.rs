//! What new hashes are written in, and what is read beside it.
#![expect(clippy::doc_markdown, reason = "what the help prints has no markup")]

use clap::ValueEnum;
use rehash::schemes::django::{Argon2Target, BcryptSha256Target, Pbkdf2Target, ScryptTarget};
use rehash::{Builder, Registry, profile, schemes};

/// A hasher of Django's, at the cost that Django 5.2 gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[non_exhaustive]
pub enum Target {
    /// Argon2PasswordHasher (100 MiB each); Django needs argon2-cffi for it
    #[value(name = "argon2-django")]
    Argon2Django,
    /// PBKDF2PasswordHasher, which every Django has
    #[value(name = "pbkdf2-django")]
    Pbkdf2Django,
    /// BCryptSHA256PasswordHasher; Django needs bcrypt for it
    #[value(name = "bcrypt-sha256-django")]
    BcryptSha256Django,
    /// ScryptPasswordHasher, which Django has since 4.0
    #[value(name = "scrypt-django")]
    ScryptDjango,
}

impl Target {
    /// Reads whatever Django has written since 1.0 and every format that names itself; writes this.
    /// Refusals cost what a hash of `refusals` costs, or of this one.
    ///
    /// # Errors
    ///
    /// What the library finds unsafe, or a system without random bytes.
    pub fn registry(self, refusals: Option<Self>) -> anyhow::Result<Registry> {
        let mut builder = self.builder().profile(profile::django()).accept_all(&schemes::TAGGED);
        if let Some(slowest) = refusals {
            let example = slowest.builder().build()?.hash(&"nobody's password".into())?;
            builder = builder.equal_work(example);
        }
        Ok(builder.build()?)
    }

    fn builder(self) -> Builder {
        match self {
            Self::Argon2Django => Registry::builder(Argon2Target::DJANGO),
            Self::Pbkdf2Django => Registry::builder(Pbkdf2Target::DJANGO),
            Self::BcryptSha256Django => Registry::builder(BcryptSha256Target::DJANGO),
            Self::ScryptDjango => Registry::builder(ScryptTarget::DJANGO),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusals_may_cost_what_another_hasher_costs() {
        let [argon2, pbkdf2] = [Target::Argon2Django, Target::Pbkdf2Django];
        let memory_kib = |registry: anyhow::Result<Registry>| {
            registry.expect("a registry").memory_kib(None::<&str>)
        };
        assert_eq!(memory_kib(pbkdf2.registry(None)), 0);
        assert_eq!(memory_kib(pbkdf2.registry(Some(argon2))), 102_400);
        assert_eq!(memory_kib(argon2.registry(None)), 102_400);
    }
}
