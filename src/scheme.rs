//! The seam: what a format is, and what one that can be written adds.

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::draft::Draft;
use crate::error::{ComputeError, Need, ParseError};
pub use crate::info::{Info, Specificity, Strength};
use crate::parts::Parts;
use crate::password::Attempt;

/// A format of stored hashes. It parses and computes; it never decides.
///
/// A home-made format is one `impl` in the application that has it:
///
/// ```
/// use rehash::{Attempt, Candidates, ComputeError, Cost, Encoding, Exact, Field, Info, ParseError};
/// use rehash::{Parts, Registry, Rule, Scheme, Strength, schemes};
/// use sha2::{Digest, Sha256};
/// use std::fmt;
///
/// /// `shop:` and the hex of `sha256("shop" . password)`.
/// #[derive(Debug)]
/// struct Shop;
///
/// const INFO: Info = Info::new("shop", "our shop of 2011", Strength::Broken).tags(&["shop:"]);
///
/// impl Scheme for Shop {
///     fn info(&self) -> &Info {
///         &INFO
///     }
///
///     fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
///         let digits = stored.strip_prefix("shop:").ok_or(ParseError::NotMine)?;
///         let digest = Field::encoded(digits, Encoding::Hex).filter(|digest| digest.len() == 32);
///         let expected = "64 lower-case hex digits";
///         let error = ParseError::Malformed { at: 5, expected, rule: Rule::Grammar };
///         Ok(Parts::new(Cost::Fixed, Field::EMPTY, digest.ok_or(error)?))
///     }
///
///     fn compute(
///         &self,
///         _: &Parts<'_>,
///         attempt: &Attempt<'_>,
///         out: &mut Candidates,
///     ) -> Result<Exact, ComputeError> {
///         out.push(&Sha256::new().chain_update("shop").chain_update(attempt.password()).finalize());
///         Ok(Exact::Yes)
///     }
///
///     fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
///         write!(out, "shop:{}", parts.digest.as_str())
///     }
/// }
///
/// let passwords = Registry::builder(schemes::phc::Argon2id::OWASP).accept(Shop).build()?;
/// let stored = "shop:51e4c0fa4b26eca6ccc0381637335d28be7cd8d3f22d4647d46c3c1c309072d5";
/// assert!(passwords.verify("correct horse", Some(stored))?.is_accepted());
/// assert!(passwords.needs_upgrade(stored)?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub trait Scheme: fmt::Debug + Send + Sync + 'static {
    /// What the scheme is called and how it is recognised.
    fn info(&self) -> &Info;

    /// Reads a stored text into spans of it, allocating nothing.
    ///
    /// # Errors
    ///
    /// [`ParseError::NotMine`] while the text may belong to another scheme; `Malformed` once it is
    /// known to be of this one.
    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError>;

    /// Pushes every value that a right attempt may have, in the form of `parts.digest`. One that pushes
    /// nothing has computed nothing, and is given the work of a refusal beside.
    ///
    /// # Errors
    ///
    /// [`ComputeError`] where the attempt cannot be computed; never for a wrong password.
    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError>;

    /// How strong a hash with these parts is.
    fn strength(&self, parts: &Parts<'_>) -> Strength {
        self.info().grade(parts.cost)
    }

    /// What a hash with these parts takes beside the password and its own text.
    fn needs(&self, parts: &Parts<'_>) -> &'static [Need] {
        let _ = parts;
        self.info().needs
    }

    /// Writes the text that [`Scheme::parse`] read these parts from, byte for byte.
    ///
    /// # Errors
    ///
    /// Those of the writer, and [`fmt::Error`] for parts that are not of this scheme.
    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result;
}

/// What points at a scheme is one, so that catalogue entries and boxed formats can be accepted.
macro_rules! through_pointer {
    ($pointer:ty) => {
        impl<S: Scheme + ?Sized> Scheme for $pointer {
            fn info(&self) -> &Info {
                (**self).info()
            }

            fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
                (**self).parse(stored)
            }

            fn compute(
                &self,
                parts: &Parts<'_>,
                attempt: &Attempt<'_>,
                out: &mut Candidates,
            ) -> Result<Exact, ComputeError> {
                (**self).compute(parts, attempt, out)
            }

            fn strength(&self, parts: &Parts<'_>) -> Strength {
                (**self).strength(parts)
            }

            fn needs(&self, parts: &Parts<'_>) -> &'static [Need] {
                (**self).needs(parts)
            }

            fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
                (**self).render(parts, out)
            }
        }

        impl<S: Target + ?Sized> Target for $pointer {
            fn draft(&self) -> Draft {
                (**self).draft()
            }

            fn check(&self, attempt: &Attempt<'_>) -> Result<(), ComputeError> {
                (**self).check(attempt)
            }
        }
    };
}

through_pointer!(&'static S);
through_pointer!(Box<S>);

/// A format that new hashes are written in.
pub trait Target: Scheme {
    /// What a new hash is like before it has a salt and a digest.
    fn draft(&self) -> Draft;

    /// Refuses passwords that a new hash must not hold.
    ///
    /// # Errors
    ///
    /// [`ComputeError::TooLong`] where the format would cut the password, [`ComputeError::Blank`] where its
    /// software trims it.
    fn check(&self, attempt: &Attempt<'_>) -> Result<(), ComputeError> {
        let _ = attempt;
        Ok(())
    }
}

const _: () = {
    const fn shared<T: Send + Sync + ?Sized>() {}
    shared::<dyn Scheme>();
    shared::<dyn Target>();
};
