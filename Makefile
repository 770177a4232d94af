# The two commands most people need:
#   make ingest DIR=scans/ [REFS=references/] [OUT=results/]
#   make test

BIN := bin/missive
# Without DIR the project's own letters are read.
DIR ?= fixtures/scans
REFS ?= $(if $(filter fixtures/scans,$(DIR)),fixtures/refs)
OUT ?= $(if $(filter fixtures/scans,$(DIR)),missive-out)
# Packages that run things side by side, tested under the race detector too, but
# for what only reads many pages one after the other.
CONCURRENT := ./letter ./ocr/... ./ingest/... ./inspect ./distance ./compare ./reference/catalog

.PHONY: ingest build test check-style fuzz bench bench-ocr bench-align bench-catalog bench-clean bench-strip bench-weights bench-slips bench-report bench-ingest fixtures deps clean

ingest: build
	@$(BIN) ingest $(if $(REFS),--refs "$(REFS)") $(if $(OUT),--out "$(OUT)") $(ARGS) -- "$(DIR)"

build: deps
	@go build -o $(BIN) ./cmd/missive

deps:
	@.ci/deps

test: deps check-style
	go test -v ./...
	go test -race -short $(CONCURRENT)
	.ci/fuzz 500x

check-style:
	@unformatted=$$(gofmt -l .); [ -z "$$unformatted" ] || { echo "not formatted by gofmt:" $$unformatted; exit 1; }
	go vet ./...

fuzz: deps
	.ci/fuzz 10m

bench: deps
	go test -run '^$$' -bench . -benchmem ./...

# How well pages are read, beside plain Tesseract: ../shared, the fixtures, modern
# print, and the scans in DIR with NAME.gt.txt beside them. ARGS="--help" tells
# more, ARGS=--quick-look takes a third of the time.
bench-ocr: deps
	@go build -o bin/bench-ocr ./bench/ocr
	@bin/bench-ocr --curve bin/confidence.svg $(ARGS) $(if $(filter command line,$(origin DIR)),-- "$(DIR)")

# What comparing texts of 10 kB to 10 MB costs, beside edlib-aligner and go-diff.
# ARGS="--help" tells more.
bench-align: build
	@go build -o bin/bench-align ./bench/align
	@bin/bench-align --program $(BIN) $(ARGS)

# Finding references by content, in 10,000 of them and in a volume of 50 MB, beside
# SQLite's full-text search. ARGS="--help" tells more.
bench-catalog: build
	@go build -o bin/bench-catalog ./bench/catalog
	@bin/bench-catalog --program $(BIN) $(ARGS)

# What cleaning 1,000 texts of 10 kB costs, beside grep. ARGS="--help" tells more.
bench-clean: build
	@go build -o bin/bench-clean ./bench/clean
	@bin/bench-clean --program $(BIN) $(ARGS)

# What cleaning takes from scanned letters and leaves in, word by word: ../shared,
# the fixtures, and the folders drawn by make fixtures in DIR. ARGS=--words lists
# the words, ARGS=fit fits the weights anew, ARGS=--help tells more.
bench-strip: build
	@go build -o bin/bench-strip ./bench/strip
	@bin/bench-strip $(ARGS) $(if $(filter command line,$(origin DIR)),-- $(DIR))

# What evidence of markings is worth, measured on documents left out: ../shared.
# ARGS="--write clean/weights.json" learns the program's weights anew, ARGS=--list
# names the lines judged worst, ARGS=--help tells more.
bench-weights:
	@go build -o bin/bench-weights ./bench/weights
	@bin/bench-weights $(ARGS)

# How large the pages of 1 MB of text are, and how fast a browser opens them.
bench-report:
	go test -run '^$$' -bench 'DiffPage|LongLetter' -benchtime 3x ./report

# How well a comparison tells the slips of a reference from misreadings, on the
# published transcription in ../shared. ARGS=--words lists what was missed,
# ARGS="fit --write align/slips.json" learns the weights anew, ARGS=--help tells more.
bench-slips: build
	@go build -o bin/bench-slips ./bench/slips
	@bin/bench-slips $(ARGS) $(if $(filter command line,$(origin DIR)),-- $(DIR))

# The whole program against plain Tesseract on the scans in DIR.
bench-ingest: build
	@.ci/bench-ingest $(BIN) "$(DIR)"

# Draws N more letters into FIXTURES, with references and the box of each line.
N ?= 20
SEED ?= 1
FIXTURES ?= bin/letters
fixtures:
	go run ./fixtures/draw --out "$(FIXTURES)" --letters $(N) --seed $(SEED)

clean:
	rm -rf bin
