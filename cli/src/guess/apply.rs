//! What makes one text of another, as the expressions of the same names do.

pub(super) fn utf16(bytes: &[u8], unit: fn(u16) -> [u8; 2]) -> Option<Vec<u8>> {
    Some(std::str::from_utf8(bytes).ok()?.encode_utf16().flat_map(unit).collect())
}

pub(super) fn latin1(bytes: &[u8]) -> Option<Vec<u8>> {
    let byte = |character: char| u8::try_from(u32::from(character)).unwrap_or(b'?');
    Some(std::str::from_utf8(bytes).ok()?.chars().map(byte).collect())
}

pub(super) fn lower(bytes: &[u8]) -> Vec<u8> {
    std::str::from_utf8(bytes)
        .map_or_else(|_| bytes.to_ascii_lowercase(), |text| text.to_lowercase().into_bytes())
}

pub(super) fn upper(bytes: &[u8]) -> Vec<u8> {
    std::str::from_utf8(bytes)
        .map_or_else(|_| bytes.to_ascii_uppercase(), |text| text.to_uppercase().into_bytes())
}

/// As PHP's `trim`.
pub(super) fn trimmed(bytes: &[u8]) -> &[u8] {
    let is_kept = |byte: &u8| !b" \t\n\r\0\x0b".contains(byte);
    let start = bytes.iter().position(is_kept).unwrap_or(bytes.len());
    let end = bytes.iter().rposition(is_kept).map_or(start, |last| last + 1);
    bytes.get(start..end).unwrap_or_default()
}
