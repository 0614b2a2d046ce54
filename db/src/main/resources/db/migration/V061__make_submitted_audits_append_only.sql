-- V061: submitted facts carry published verdicts and indicators, so nobody changes or removes them, whatever the code does.
CREATE FUNCTION refuse_change_of_submitted_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.status = 'submitted' THEN
    RAISE EXCEPTION 'audit % was submitted and is append-only', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER audits_append_only BEFORE UPDATE OR DELETE ON audits
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_submitted_audit();

CREATE FUNCTION refuse_change_of_observation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'observation of audit % is append-only', OLD.audit_id USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER observations_append_only BEFORE UPDATE OR DELETE ON observations
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_observation();
COMMENT ON TABLE observations IS 'Facts of submitted audits, append-only. A draft has none: it keeps its raw input in audits.draft_input.';
