//! Bytes to bytes: every key derivation that a stored hash can ask for.
