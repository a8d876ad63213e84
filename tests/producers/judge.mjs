// Asks packages of npm about passwords: JSON Lines of {program, stored, password_hex} in, {answer} or {refused} out.
//
//   node judge.mjs FOLDER    the folder whose node_modules has them
//
// The first line it writes holds the versions, null for what is not there.

import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const folder = process.argv[2];
const require = createRequire(`${folder}/package.json`);
const version = (name) => JSON.parse(readFileSync(`${folder}/node_modules/${name}/package.json`)).version;
const load = async (path) => import(pathToFileURL(`${folder}/node_modules/${path}`));

// Node's scrypt fills 32 MiB unless told; what is sound takes more.
const crypto = require("crypto");
const plain = crypto.scrypt;
crypto.scrypt = (password, salt, length, options, done) => plain(password, salt, length, { maxmem: 512 * 1024 * 1024, ...options }, done);

const makers = {
  argon2: async () => {
    const argon2 = require("argon2");
    return (password, stored) => argon2.verify(stored, password);
  },
  bcrypt: async () => {
    const bcrypt = require("bcrypt");
    return (password, stored) => bcrypt.compare(password, stored);
  },
  // A whole sign-in, with the verifiers that its documentation has for hashes that are not its own.
  "better-auth": async () => {
    const { betterAuth } = await load("better-auth/dist/index.mjs");
    const { memoryAdapter } = await load("better-auth/dist/adapters/memory-adapter/index.mjs");
    const argon2 = require("argon2"), bcrypt = require("bcrypt");
    const verify = ({ hash, password }) => hash.startsWith("$argon2") ? argon2.verify(hash, password) : bcrypt.compare(password, hash);
    const tables = { user: [], session: [], account: [], verification: [] };
    const now = new Date(), email = "alice@example.org";
    tables.user.push({ id: "1", name: "Alice", email, emailVerified: true, createdAt: now, updatedAt: now });
    tables.account.push({ id: "1", userId: "1", accountId: "1", providerId: "credential", createdAt: now, updatedAt: now });
    const auth = betterAuth({
      secret: "a secret of thirty-two bytes or so", baseURL: "http://localhost:3000", database: memoryAdapter(tables),
      emailAndPassword: { enabled: true, maxPasswordLength: 4096, password: { verify } }, logger: { disabled: true }, telemetry: { enabled: false },
    });
    return async (password, stored) => {
      tables.account[0].password = stored;
      try { return (await auth.api.signInEmail({ body: { email, password: password.toString() } })).user.email === email; }
      catch (fault) { if (fault.body?.code === "INVALID_EMAIL_OR_PASSWORD") return false; throw fault; }
    };
  },
  "firebase-scrypt": async () => {
    const { FirebaseScrypt } = require("firebase-scrypt");
    // The keys stand in the text as Supabase writes it.
    const shape = /^\$fbscrypt\$v=1,n=(\d+),r=(\d+),p=1(?:,ss=([^,$]*))?,sk=([^,$]+)\$([^$]+)\$([^$]+)$/;
    return (password, stored) => {
      const [, n, r, saltSeparator = "", signerKey, salt, hash] = shape.exec(stored);
      return new FirebaseScrypt({ memCost: +n, rounds: +r, saltSeparator, signerKey }).verify(password.toString(), salt, hash);
    };
  },
  // It takes the format's version for the hash function, and so reads version 3 of SHA-256 alone.
  "asp-identity-pw": async () => {
    const { verifyPassword } = require("asp-identity-pw");
    return (password, stored) => verifyPassword(password.toString(), stored);
  },
  // It is older than .NET 7, whose SHA-512 is added; the rest of the text is its to read.
  "aspnetcore-identity-password-hasher": async () => {
    const { PasswordHasher } = require("aspnetcore-identity-password-hasher/build/PasswordHasher.js");
    const known = PasswordHasher.pbkdf2, pbkdf2 = promisify(crypto.pbkdf2);
    PasswordHasher.pbkdf2 = (password, salt, prf, ...more) => prf === 2 ? pbkdf2(password, salt, ...more, "sha512") : known(password, salt, prf, ...more);
    return async (password, stored) => await new PasswordHasher().verifyHashedPassword(stored, password.toString()) !== 0;
  },
};

const programs = {}, versions = {};
for (const [name, make] of Object.entries(makers)) {
  try { programs[name] = await make(); versions[name] = version(name); }
  catch (fault) { versions[name] = null; console.error(`${name}: ${fault}`); }
}
console.log(JSON.stringify(versions));
for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  let said;
  try { said = { answer: Boolean(await programs[asked.program](Buffer.from(asked.password_hex, "hex"), asked.stored)) }; }
  catch (fault) { said = { refused: String(fault.body?.code ?? fault.code ?? fault) }; }
  console.log(JSON.stringify(said));
}
