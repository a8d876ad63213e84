//! A database as a plan and a report name it: without a password.

/// The source without what a URL may hold beside its place: passwords, in front of the host or among
/// the parameters.
pub(crate) fn named(source: &str) -> String {
    let Some((scheme, rest)) = source.split_once("://") else { return source.to_owned() };
    let (place, query) = rest.split_once('?').map_or((rest, None), |(it, query)| (it, Some(query)));
    let end = place.find('/').unwrap_or(place.len());
    let (authority, path) = place.split_at(end);
    let authority = match authority.rsplit_once('@') {
        Some((user, host)) => format!("{}@{host}", user.split(':').next().unwrap_or_default()),
        None => authority.to_owned(),
    };
    let kept: Vec<&str> = query
        .unwrap_or_default()
        .split('&')
        .filter(|it| !it.is_empty() && !it.to_ascii_lowercase().contains("pass"))
        .collect();
    let query = if kept.is_empty() { String::new() } else { format!("?{}", kept.join("&")) };
    format!("{scheme}://{authority}{path}{query}")
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn no_password_of_a_url_is_named() {
        for (source, expected) in [
            ("sqlite:users.db", "sqlite:users.db"),
            ("postgres://db/shop", "postgres://db/shop"),
            ("postgres://app:s3cret@db:5432/shop", "postgres://app@db:5432/shop"),
            ("postgres://app:s3:cr@et@db/shop?a=1", "postgres://app@db/shop?a=1"),
            (
                "postgres://db/shop?password=s3cret&sslmode=require",
                "postgres://db/shop?sslmode=require",
            ),
            ("postgres://db/shop?sslPassword=s3cret", "postgres://db/shop"),
            ("postgres://app:s3cret@", "postgres://app@"),
        ] {
            assert_eq!(named(source), expected);
        }
    }
}
