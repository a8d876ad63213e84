//! The cost of a target, as `m=19456,t=2,p=1`.

use crate::exit::Usage;

/// The numbers that were given, each by its name.
#[derive(Debug)]
pub(crate) struct Costs<'a>(Vec<(&'a str, u64)>);

impl<'a> Costs<'a> {
    /// Reads names and numbers; a number alone has no name.
    pub(crate) fn read(text: Option<&'a str>) -> anyhow::Result<Self> {
        let fields = text.into_iter().flat_map(|text| text.split(','));
        fields.map(number).collect::<anyhow::Result<_>>().map(Self)
    }

    /// The numbers of these names, or their defaults; all names must be known and no two alike.
    pub(crate) fn take<const N: usize>(
        &mut self,
        known: [(&str, u32); N],
    ) -> anyhow::Result<[u32; N]> {
        let numbers = self.take_all(&known)?;
        Ok(numbers.try_into().expect("one number for each name"))
    }

    /// The same for names of which there may be any number.
    pub(crate) fn take_all(&mut self, known: &[(&str, u32)]) -> anyhow::Result<Vec<u32>> {
        let alone = if known.len() == 1 { self.one("") } else { None };
        let mut numbers: Vec<u32> = known.iter().map(|(_, default)| *default).collect();
        for (number, (name, _)) in numbers.iter_mut().zip(known) {
            match alone.or_else(|| self.one(name)).map(u32::try_from) {
                Some(Ok(0)) => return Err(Usage::error(format!("{name} is at least 1"))),
                Some(Ok(given)) => *number = given,
                Some(Err(_)) => {
                    return Err(Usage::error(format!("{name} is at most {}", u32::MAX)));
                }
                None => {}
            }
        }
        if self.0.is_empty() {
            return Ok(numbers);
        }
        let names: Vec<_> = known.iter().map(|(name, _)| format!("{name}=…")).collect();
        let names = names.join(",");
        Err(Usage::error(format!("this cost consists of {names}, each at most once")))
    }

    fn one(&mut self, name: &str) -> Option<u64> {
        let place = self.0.iter().position(|(given, _)| *given == name)?;
        Some(self.0.remove(place).1)
    }
}

fn number(field: &str) -> anyhow::Result<(&str, u64)> {
    let (name, digits) = field.split_once('=').unwrap_or(("", field));
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number || (digits.starts_with('0') && digits != "0") {
        return Err(Usage::error(
            "a cost is KEY=VALUE,… with whole numbers, no zero in front, as m=19456,t=2,p=1",
        ));
    }
    Ok((name, digits.parse().unwrap_or(u64::MAX)))
}

/// A cost that is a base-2 logarithm.
pub(crate) fn log2(number: u32) -> anyhow::Result<u8> {
    match u8::try_from(number) {
        Ok(log2 @ 1..=63) => Ok(log2),
        _ => Err(Usage::error("ln is a base-2 logarithm from 1 to 63")),
    }
}

/// bcrypt's cost.
pub(crate) fn bcrypt(number: u32) -> anyhow::Result<u8> {
    match u8::try_from(number) {
        Ok(cost @ 4..=31) => Ok(cost),
        _ => Err(Usage::error("the cost of bcrypt is from 4 to 31")),
    }
}
