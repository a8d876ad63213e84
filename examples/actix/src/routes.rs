//! What is asked and how it is answered.

use actix_web::http::header::RETRY_AFTER;
use actix_web::web::{Bytes, Data, PayloadConfig, ServiceConfig, post};
use actix_web::{HttpResponse, Result};
use rehash_web::{Busy, Credentials, HashError, Login};

use crate::accounts::Accounts;
use crate::form::Form;

/// Bytes of a form.
const FORM_BYTES: usize = 16 * 1024;

pub(crate) fn configure(app: &mut ServiceConfig, accounts: &Accounts) {
    app.app_data(Data::new(accounts.clone()))
        .app_data(PayloadConfig::new(FORM_BYTES))
        .route("/signup", post().to(sign_up))
        .route("/login", post().to(log_in));
}

/// Every refusal looks and costs the same, and whether the server is busy is decided before the
/// look-up: nobody learns here who has an account.
async fn log_in(accounts: Data<Accounts>, body: Result<Bytes>) -> HttpResponse {
    let Ok(place) = accounts.logins.enter() else { return busy() };
    let Some(form) = body.ok().and_then(|body| Form::read(&body)) else {
        return match place.refuse().await {
            Login::Busy => busy(),
            Login::Accepted { .. } | Login::Refused(_) => unauthorized(),
        };
    };
    let account = match accounts.find(&form.username).await {
        Ok(account) => account,
        Err(error) => return failed(&error),
    };
    let (id, stored) = account.map(|account| (account.id, account.password)).unzip();
    let attempt = Credentials::from(form.password).user(form.username);
    match place.login(attempt, stored.flatten()).await {
        Login::Accepted { replace, .. } => {
            if let Some((id, replacement)) = id.zip(replace) {
                accounts.upgrade(id, &replacement).await;
            }
            // The session of your application begins here.
            HttpResponse::NoContent().finish()
        }
        Login::Refused(refusal) => {
            eprintln!("refused: {refusal}");
            unauthorized()
        }
        Login::Busy => busy(),
    }
}

/// Tells who has an account, as every sign-up does that lets people choose a name: limit its rate.
async fn sign_up(accounts: Data<Accounts>, body: Result<Bytes>) -> HttpResponse {
    let Ok(place) = accounts.logins.enter() else { return busy() };
    let Some(form) = body.ok().and_then(|body| Form::read(&body)).filter(Form::is_acceptable)
    else {
        return HttpResponse::UnprocessableEntity().body("no such name or password\n");
    };
    let stored = match place.hash(form.password).await {
        Ok(stored) => stored,
        Err(HashError::Busy) => return busy(),
        Err(HashError::Password(error)) if error != rehash::Error::Random => {
            return HttpResponse::UnprocessableEntity().body(format!("{error}\n"));
        }
        Err(error) => return failed(&error),
    };
    match accounts.add(&form.username, stored).await {
        Ok(true) => HttpResponse::Created().finish(),
        Ok(false) => HttpResponse::Conflict().body("this name is taken\n"),
        Err(error) => failed(&error),
    }
}

fn unauthorized() -> HttpResponse {
    HttpResponse::Unauthorized().body("wrong name or password\n")
}

fn busy() -> HttpResponse {
    HttpResponse::ServiceUnavailable().insert_header((RETRY_AFTER, 2)).body(format!("{Busy}\n"))
}

fn failed(error: &dyn std::error::Error) -> HttpResponse {
    eprintln!("failed: {error}");
    HttpResponse::InternalServerError().finish()
}
