-- V012: what this installation is, e.g. a demo, so that every page can say so.
CREATE TABLE installation_settings (
  name text NOT NULL,
  value text NOT NULL,
  CONSTRAINT installation_settings_name_pk PRIMARY KEY (name)
);
COMMENT ON TABLE installation_settings IS 'demo = loaded: a made-up register, each page carries a banner.';
