//! What holds for all users of a project: the algorithm of Firebase's export and its numbers.

use serde_json::Value;

use super::error::ImportError;
use super::object::{Object, base64};
use super::stored::{self, Order};

/// The parameters of a project, as Firebase's console and `auth:import` name them.
///
/// The key is none of them: a registry takes it as the pepper of the attempt, from wherever the application keeps its
/// keys.
#[derive(Clone, Debug, Default)]
pub struct Parameters {
    pub(super) algorithm: Option<String>,
    pub(super) rounds: Option<u64>,
    pub(super) memory_cost: Option<u64>,
    pub(super) parallelization: Option<u64>,
    pub(super) block_size: Option<u64>,
    pub(super) salt_separator: Option<String>,
    pub(super) order: Option<Order>,
}

impl Parameters {
    /// Reads what Firebase's console shows under *password hash parameters*, or a JSON object of the same names.
    ///
    /// ```
    /// let parameters = rehash::import::Parameters::parse(
    ///     "hash_config {
    ///        algorithm: SCRYPT,
    ///        base64_signer_key: (kept elsewhere),
    ///        base64_salt_separator: Bw==,
    ///        rounds: 8,
    ///        mem_cost: 14,
    ///      }",
    /// )?;
    /// # Ok::<(), rehash::import::ImportError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ImportError::Parameter`] for a name that is not known or whose value is wrong.
    pub fn parse(text: &str) -> Result<Self, ImportError> {
        let text = text.trim();
        if let Ok(json) = serde_json::from_str::<Value>(text) {
            let Value::Object(fields) = &json else { return Err(ImportError::NotAnObject) };
            // As `{"hash_config": {…}}` or the fields themselves.
            let inner = Object(&json).value("hash_config").and_then(Value::as_object);
            let mut read = Self::default();
            for (name, value) in inner.unwrap_or(fields) {
                let value = match value {
                    Value::String(text) => text.clone(),
                    Value::Number(number) => number.to_string(),
                    _ => return Err(ImportError::Parameter { name: "of another type" }),
                };
                read.set(name, &value)?;
            }
            return Ok(read);
        }
        let inside = text.strip_prefix("hash_config").unwrap_or(text).trim();
        let inside = inside.strip_prefix('{').and_then(|text| text.strip_suffix('}'));
        let mut read = Self::default();
        for line in inside.ok_or(ImportError::NotAnObject)?.lines() {
            let line = line.trim().trim_end_matches(',');
            if line.is_empty() {
                continue;
            }
            let (name, value) = line.split_once(':').ok_or(ImportError::NotAnObject)?;
            read.set(name.trim(), value.trim())?;
        }
        Ok(read)
    }

    fn set(&mut self, name: &str, value: &str) -> Result<(), ImportError> {
        let number = |name| value.parse().map(Some).map_err(|_| ImportError::Parameter { name });
        match name {
            "algorithm" => self.algorithm = Some(value.to_owned()),
            "rounds" => self.rounds = number("rounds")?,
            "mem_cost" | "memCost" | "memory_cost" | "memoryCost" => {
                self.memory_cost = number("mem_cost")?;
            }
            "parallelization" => self.parallelization = number("parallelization")?,
            "block_size" | "blockSize" => self.block_size = number("block_size")?,
            "base64_salt_separator" | "saltSeparator" => {
                let error = ImportError::Parameter { name: "base64_salt_separator" };
                let bytes = base64(value).ok_or(error)?;
                self.salt_separator = Some(stored::padded(&bytes).to_string());
            }
            "hash_input_order" | "hashInputOrder" | "inputOrder" => {
                self.order = Some(match value {
                    "SALT_FIRST" => Order::SaltFirst,
                    "PASSWORD_FIRST" => Order::SaltLast,
                    _ => return Err(ImportError::Parameter { name: "hash_input_order" }),
                });
            }
            // The keys are peppers, and what length a digest has is seen.
            "base64_signer_key" | "signerKey" | "base64_hash_key" | "hashKey" | "key"
            | "dk_len" | "dkLen" | "derivedKeyLength" => {}
            _ => return Err(ImportError::Parameter { name: "of an unknown name" }),
        }
        Ok(())
    }
}
