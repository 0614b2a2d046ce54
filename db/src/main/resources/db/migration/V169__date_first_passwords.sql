-- V169__date_first_passwords.sql: a first password that nobody used must not open an account years later.
ALTER TABLE people ADD COLUMN first_password_at timestamptz;
UPDATE people SET first_password_at = now() WHERE must_change_password AND erased_at IS NULL;
COMMENT ON COLUMN people.first_password_at IS
  'When somebody else set the password. NULL: the person chose it, or has none.';
