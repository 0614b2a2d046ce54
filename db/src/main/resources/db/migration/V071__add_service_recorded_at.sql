-- V071: services are units of indicators 8 and 9; a figure of a past day must not count a service that was entered later.
ALTER TABLE services ADD COLUMN recorded_at timestamptz NOT NULL DEFAULT now();
COMMENT ON COLUMN services.recorded_at IS 'Since when the register knows the service.';
