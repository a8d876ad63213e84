//! How the lists of wrapped schemes are written: a name, an id, what is inside, an example.

/// Makes a static for each row, and the two lists of them.
macro_rules! wraps {
    ($kind:ident, $tag:literal, $front:literal;
     $($name:ident = $short:literal, $id:literal, $joined:expr, [$($inner:expr),+], $example:literal;)+
    ) => {
        $(pub(in crate::schemes) static $name: Wrapped = Wrapped::new(
            Kind::$kind,
            Naming { id: concat!($front, $id), tags: &[concat!($tag, $short, "$")] },
            &[$(&$inner),+],
            $joined,
            $example,
        );)+

        pub(super) static ALL: &[&Wrapped] = &[$(&$name),+];

        /// Formats that name themselves.
        pub(in crate::schemes) static TAGGED: &[&dyn Scheme] = &[$(&$name),+];
    };
}
pub(super) use wraps;
