# make demo     set up, build, and tell the story of the bundled example (writes demo/)
# make test     set up and run all tests
# make install  build and put one program file, hilo, in $(PREFIX)/bin
# make lint     check the layout of the code
# make bench    measure speed and memory (see Documentation/Performance.md)

PREFIX ?= /usr/local
BUILD = .build

.PHONY: demo test install lint format bench setup clean

demo: setup
	@echo "Building (the first time takes a few minutes) ..."
	@swift build -c release --product hilo
	@mkdir -p demo
	@$(BUILD)/release/hilo report Examples -o demo/story.html --quiet
	@$(BUILD)/release/hilo report Examples
	@echo
	@echo "The page: $(CURDIR)/demo/story.html"

test: setup
	swift test

install: setup
	swift build -c release --product hilo
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s -m 755 $(BUILD)/release/hilo "$(DESTDIR)$(PREFIX)/bin/hilo"
	@echo "Installed $(DESTDIR)$(PREFIX)/bin/hilo"

lint:
	swift format lint --strict --recursive Sources Tests Package.swift Benchmarks

format:
	swift format --in-place --recursive Sources Tests Package.swift Benchmarks

bench: setup
	swift build -c release --product hilo
	Benchmarks/run

setup:
	@Scripts/setup

clean:
	rm -rf $(BUILD) demo
