//! The cost of a target, as `m=19456,t=2,p=1`.

use crate::exit::Usage;

/// The numbers that were given, each by its name.
#[derive(Debug)]
pub(super) struct Costs<'a>(Vec<(&'a str, u32)>);

impl<'a> Costs<'a> {
    /// Reads names and numbers; a number alone has no name.
    pub(super) fn read(text: Option<&'a str>) -> anyhow::Result<Self> {
        let fields = text.into_iter().flat_map(|text| text.split(','));
        fields.map(number).collect::<anyhow::Result<_>>().map(Self)
    }

    /// The numbers of these names, or their defaults; every name must be known and no two alike.
    pub(super) fn take<const N: usize>(
        &mut self,
        known: [(&str, u32); N],
    ) -> anyhow::Result<[u32; N]> {
        let mut numbers = known.map(|(_, default)| default);
        for (number, (name, _)) in numbers.iter_mut().zip(known) {
            let alone = |given: &str| N == 1 && given.is_empty();
            let place = self.0.iter().position(|(given, _)| *given == name || alone(given));
            match place.map(|place| self.0.remove(place)) {
                Some((_, 0)) => return Err(Usage::error(format!("{name} is at least 1"))),
                Some((_, given)) => *number = given,
                None => {}
            }
        }
        if self.0.is_empty() {
            return Ok(numbers);
        }
        let names = known.map(|(name, _)| format!("{name}=…")).join(",");
        Err(Usage::error(format!("the cost of this target is {names}, each at most once")))
    }
}

fn number(field: &str) -> anyhow::Result<(&str, u32)> {
    let (name, digits) = field.split_once('=').unwrap_or(("", field));
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number =
        digits.parse().ok().filter(|_| is_number && (digits == "0" || !digits.starts_with('0')));
    number.map(|number| (name, number)).ok_or_else(|| {
        Usage::error(format!(
            "a cost is NAME=NUMBER,… with whole numbers of at most {}, no zero in front, as \
             m=19456,t=2,p=1",
            u32::MAX
        ))
    })
}
