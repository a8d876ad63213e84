//! How much a column holds, where the database keeps to it.

use crate::store::TableIdentity;

/// Characters that the column of hashes holds at most; SQLite keeps to no width.
pub(crate) fn width(table: &TableIdentity) -> Option<usize> {
    // A domain is followed by what it is made of.
    let kind = table.column.kind.as_str();
    let kind = kind.rsplit_once(" AS ").map_or(kind, |(_, base)| base);
    let (kind, rest) = kind.split_once('(')?;
    let (width, _) = rest.split_once(')')?;
    let kind = kind.trim().to_ascii_lowercase();
    let has_width = ["character varying", "varchar", "character", "char", "bpchar"];
    let keeps = table.engine != "sqlite" && has_width.contains(&kind.as_str());
    width.trim().parse().ok().filter(|_| keeps)
}

#[cfg(test)]
mod tests {
    use super::width;
    use crate::store::{Column, TableIdentity};

    #[test]
    fn a_width_counts_where_the_database_keeps_to_it() {
        let of = |engine: &str, kind: &str| {
            width(&TableIdentity {
                engine: engine.into(),
                system: None,
                database: None,
                schema: None,
                table: "users".into(),
                key: vec![],
                column: Column { name: "password".into(), kind: kind.into() },
            })
        };
        assert_eq!(of("postgres", "character varying(128)"), Some(128));
        assert_eq!(of("postgres", "character varying(60) COLLATE \"C\""), Some(60));
        assert_eq!(of("postgres", "character(60)"), Some(60));
        assert_eq!(of("postgres", "pw AS character varying(60)"), Some(60));
        assert_eq!(of("postgres", "\"p(9)w\" AS text"), None);
        assert_eq!(of("postgres", "text"), None);
        assert_eq!(of("postgres", "numeric(60)"), None);
        assert_eq!(of("postgres", "character varying"), None);
        assert_eq!(of("sqlite", "varchar(60)"), None);
    }
}
