-- V001: geometry types for everything that has a position.
CREATE EXTENSION IF NOT EXISTS postgis;
