-- V132: whoever only ever comes through a provider has no password here, so that none can be guessed.
ALTER TABLE people ALTER COLUMN password_hash DROP NOT NULL;
COMMENT ON COLUMN people.password_hash IS
  'Argon2id with its parameters and salt, as Spring Security writes it. NULL: signs in at a provider only.';
