//! What John the Ripper hashes by a number, as its lists and its pot file spell it.
//!
//! ```text
//! $dynamic_16$5ce496c635f96ac1ccd87518d4274b49$aaaSXB$$2salt2
//!          │  │                                │     │  └ what else is hashed
//!          │  │                                │     └ $$2 for a second salt, $$U for a user name
//!          │  │                                └ salt
//!          │  └ digest: hexadecimal digits of either case; of two numbers base64, padded or not
//!          └ which expression
//!
//! $dynamic_16$d8deb4f271694c7a9a6c54f5068e3825$HEX$3535353568682424327378787833
//!                                              └ all of that in hexadecimal digits of either case, or a field of it
//! ```
//!
//! What a number hashes is in the tables beside this: up to 999 what the program has built in, from
//! 1000 on what its configuration has. Where a user name is hashed that the text does not hold, it is that of
//! the list. Source: John the Ripper 1.9.0-jumbo, `src/dynamic_preloads.c`, `run/dynamic.conf`,
//! `run/dynamic_flat_sse_formats.conf`, `doc/DYNAMIC`.

mod digests;
mod numbers;
mod row;
mod table;

#[cfg(feature = "rare")]
pub(in crate::schemes::tools) use table::{Dynamic, Family};

use std::fmt;

use crate::candidates::{Candidates, Exact};
use crate::cost::Cost;
use crate::error::{ComputeError, Need, ParseError};
use crate::expression::Input;
use crate::parts::{Field, Parts};
use crate::password::Attempt;
use crate::scheme::{Info, Scheme, Strength};

use row::Row;
use table::Further;

/// Verifies hashes of the numbers that this build has a function for.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "a format without settings")]
pub struct JohnDynamic;

impl Scheme for JohnDynamic {
    fn info(&self) -> &Info {
        &INFO
    }

    fn parse<'a>(&self, stored: &'a str) -> Result<Parts<'a>, ParseError> {
        let row = Row::read(stored, INFO.tags)?;
        let extra = Field::text(stored);
        Ok(Parts { extra, ..Parts::new(Cost::Fixed, row.beside, row.digest) })
    }

    fn compute(
        &self,
        parts: &Parts<'_>,
        attempt: &Attempt<'_>,
        out: &mut Candidates,
    ) -> Result<Exact, ComputeError> {
        let row = read(parts)?;
        let salt = row.salt.map(|salt| salt.decode());
        let further = row.further.map(|further| further.decode());
        let further = further.as_ref().map(|further| further.as_slice());
        let mut input = Input::new(*attempt);
        input.salt = salt.as_ref().map(|salt| salt.as_slice());
        match row.dynamic.further {
            Further::User => input.user = further,
            Further::Salt2 => input.salt2 = further,
            Further::Nothing | Further::Note => {}
        }
        row.expression.get().compute(&input, out)
    }

    fn needs(&self, parts: &Parts<'_>) -> &'static [Need] {
        match read(parts) {
            Ok(row) if row.further.is_none() && row.dynamic.further == Further::User => {
                &[Need::User]
            }
            _ => &[],
        }
    }

    fn render(&self, parts: &Parts<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
        out.write_str(parts.extra.as_str())
    }
}

/// The row that these parts are of.
fn read<'a>(parts: &Parts<'a>) -> Result<Row<'a>, ComputeError> {
    Row::read(parts.extra.as_str(), INFO.tags).map_err(|_| ComputeError::Parameters)
}

const INFO: Info = Info::new("john-dynamic", "John the Ripper's dynamic", Strength::Broken)
    .tags(&["$dynamic_"])
    .grammar(r"^\$dynamic_(0|[1-9][0-9]*)\$([0-9A-Fa-f]{32,128}|[A-Za-z0-9+/]{27}=?)(\$.+)?$")
    .seen_in(&["John the Ripper"])
    .quirks(&[
        "the number says what is hashed: MD4, MD5, SHA-1, SHA-2, and with the feature `rare` SHA-3, Keccak, RIPEMD and Whirlpool",
        "GOST, Tiger, HAVAL, MD2, Panama and Skein are not computed, nor are 17, 19, 20, 21, 27 and 28",
        "from 1000 on as in run/dynamic.conf: a number that somebody has defined anew is something else",
        "of some the user name is hashed, which stands in the text or is the one of the list",
    ])
    .example("$dynamic_6$0d78d2061de4f58722df1afab7498f9f$aaaSXB");
