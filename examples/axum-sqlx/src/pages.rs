//! The pages: plain HTML, no scripts.

use std::fmt::Write as _;

pub(crate) const REFUSED: &str = "That did not work: no account has this name and this password.";
pub(crate) const BUSY: &str = "Too many people are logging in. Try again in a few seconds.";
pub(crate) const LIMITED: &str = "Too many attempts. Try again later.";
pub(crate) const FOREIGN: &str = "This form was sent by another site.";
pub(crate) const SLOW: &str = "The form did not arrive in time.";
pub(crate) const TAKEN: &str = "This name is taken.";
pub(crate) const FAILED: &str = "Something failed here. Try again later.";
pub(crate) const UNFIT_FORM: &str = "The form is incomplete.";
pub(crate) const UNFIT_NAME: &str =
    "A name has 1 to 150 characters: letters, digits and @ . + - _ only.";
pub(crate) const UNFIT_PASSWORD: &str = "A password has 8 characters or more, and not too many.";

/// One sentence and a way back.
pub(crate) fn message(text: &str) -> String {
    around(&format!("<p class=\"message\">{}</p>\n<p><a href=\"/\">Back</a></p>\n", escaped(text)))
}

/// The first page.
pub(crate) fn home(name: Option<&str>) -> String {
    match name {
        Some(name) => around(&format!(
            "<p>You are logged in as <strong id=\"user\">{}</strong>.</p>\n{CHANGE}{LOGOUT}",
            escaped(name)
        )),
        None => around(&format!("<p>You are not logged in.</p>\n{LOGIN}{SIGN_UP}")),
    }
}

fn around(body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>rehash</title>\n\
         <link rel=\"stylesheet\" href=\"/style.css\">\n<link rel=\"icon\" href=\"data:,\">\n\
         </head>\n<body>\n<h1>rehash</h1>\n{body}</body>\n</html>\n"
    )
}

/// Text as HTML shows it.
fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' | '\'' => write!(html, "&#{};", u32::from(character)).expect("a string takes all"),
            character => html.push(character),
        }
    }
    html
}

const LOGIN: &str = "\
<form id=\"login\" action=\"/login\" method=\"post\">
<h2>Log in</h2>
<label>Name <input name=\"username\" autocomplete=\"username\" required></label>
<label>Password <input name=\"password\" type=\"password\" autocomplete=\"current-password\" required></label>
<button>Log in</button>
</form>
";

const SIGN_UP: &str = "\
<form id=\"signup\" action=\"/signup\" method=\"post\">
<h2>Sign up</h2>
<label>Name <input name=\"username\" autocomplete=\"username\" maxlength=\"150\" required></label>
<label>Password <input name=\"password\" type=\"password\" autocomplete=\"new-password\" minlength=\"8\" required></label>
<button>Sign up</button>
</form>
";

const CHANGE: &str = "\
<form id=\"change\" action=\"/password\" method=\"post\">
<h2>Change the password</h2>
<label>Current password <input name=\"password\" type=\"password\" autocomplete=\"current-password\" required></label>
<label>New password <input name=\"new_password\" type=\"password\" autocomplete=\"new-password\" minlength=\"8\" required></label>
<button>Change the password</button>
</form>
";

const LOGOUT: &str = "\
<form id=\"logout\" action=\"/logout\" method=\"post\">
<button>Log out</button>
</form>
";

pub(crate) const STYLE: &str = "\
body { font-family: sans-serif; margin: 2rem auto; max-width: 30rem; padding: 0 1rem; }
form { border-top: 1px solid #999; margin-top: 1.5rem; }
label { display: block; margin: 0.5rem 0; }
input { display: block; width: 100%; padding: 0.3rem; box-sizing: border-box; }
.message { border-left: 0.3rem solid #a00; padding-left: 0.7rem; }
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_text_and_never_html() {
        let page = home(Some("<script>\"&'"));
        assert!(page.contains("&lt;script&gt;&#34;&amp;&#39;"), "{page}");
    }
}
