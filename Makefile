# The text after ## describes a target.
.DEFAULT_GOAL := help
.PHONY: help run demo keycloak check test test-mysql test-mariadb test-oidc dev format package import export link bench clean
MAKEFLAGS += --no-print-directory

help: ## show this list
	@echo 'Consilium. Targets:'
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22
	@echo 'Settings: PORT=8080 CONSILIUM_DATA=data DB_URL= DB_USER= DB_PASSWORD= JAVA_OPTS= (see README.md)'

run: ## build what has changed and start on http://127.0.0.1:8080/ (PORT= changes it); Ctrl-C stops
	@scripts/package
	@trap : INT; scripts/consilium || [ $$? -eq 130 ]

check: ## for every commit: format, analysis, unit and architecture tests, without an application or a database
	@exec scripts/check

test: ## everything that can fail a build: format, analysis, unit, architecture, database, HTTP, browser
	@exec scripts/test

test-mysql: ## the database tests on a real MySQL 8.0
	@exec scripts/test-mysql

test-mariadb: ## the database tests on the MariaDB of the system's packages
	@exec scripts/test-mariadb

test-oidc: ## sign-in at a real Keycloak, in a browser
	@exec scripts/test-oidc

keycloak: ## fetch and start a Keycloak to try out sign-in; Ctrl-C stops it
	@trap : INT; scripts/keycloak || [ $$? -eq 130 ]

demo: ## a meeting of two hospitals that a script plays, in an installation of its own; Ctrl-C ends it and removes everything
	@trap : INT; scripts/demo || [ $$? -eq 130 ]

dev: ## start with live reload
	@exec scripts/dev

format: ## format Java and JavaScript
	@exec scripts/format

package: ## build target/quarkus-app
	@exec scripts/package --force

import: ## import exchange files: make import FILE="exchanges/a.yaml exchanges/b.yaml"; CHECK=1 only reports what would change
	@test -n '$(FILE)' || { echo 'consilium: say which file: make import FILE=exchanges/some.yaml' >&2; exit 2; }
	@exec scripts/consilium import $(if $(CHECK),--check )$(FILE)

export: ## write an exchange or a mission as a file to standard output: make export SLUG=some
	@test -n '$(SLUG)' || { echo 'consilium: say which programme: make export SLUG=some' >&2; exit 2; }
	@exec scripts/consilium export '$(SLUG)'

link: ## make a personal link: make link ROLE=administrator, or ROLE=doctor TO=slug, ROLE=publisher TO=slug/side
	@test -n '$(ROLE)' || { echo 'consilium: say for which role: make link ROLE=administrator' >&2; exit 2; }
	@exec scripts/consilium link '$(ROLE)' $(if $(TO),'$(TO)')

bench: ## public pages against nginx, start-up and memory; 500 people entering in ten seconds; the room against its peers; from key press to screen; edits of a working copy; the glossary; programmes as PDF
	@bench/http/run
	@bench/entry/run
	@bench/room/run
	@bench/notes/run
	@bench/edit/run
	@bench/glossary/run
	@bench/pdf/run

clean: ## remove build output; data/ stays
	@rm -rf target frontend/dist frontend/node_modules
