#!/usr/bin/env bash
# Scores the program against a shared folder of reports with hand-made truth.
#
#   .ci/score.sh SHARED [--why] [--only NAME[,NAME]] [--no-text] [--keep DIR]
#
# Each rendering is loaded into a database of its own, exported and scored. NAME is one of txt, docx, pdf, docx-tcvn3,
# docx-vni, doc-tcvn3, spans, legacy. Prints one JSON object on stdout and a table on stderr.
# SCORE_BUILD=DIR uses a build that is there already instead of making one.
set -uo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
[ $# -ge 1 ] || { sed -n '2,8p' "$0" >&2; exit 2; }
shared=$(cd "$1" && pwd) || exit 2
shift
why='' only='' keep='' text=1
while [ $# -gt 0 ]; do
  case $1 in
    --why) why=--why ;;
    --only) only=",$2,"; shift ;;
    --keep) keep=$2; shift ;;
    --no-text) text=0 ;;
    *) echo "score: unknown option $1" >&2; exit 2 ;;
  esac
  shift
done

work=$(mktemp -d)
build=${SCORE_BUILD:-}
if [ -z "$build" ]; then
  build="$here/out/score-$$"
  trap 'rm -rf "$work" "$build"' EXIT
  (cd "$here" && node node_modules/typescript/bin/tsc -p tsconfig.build.json --outDir "$build" --sourceMap false --declaration false >&2)
else
  trap 'rm -rf "$work"' EXIT
fi
mkdir -p "$build/checks" "$build/charsets" "$build/formats"
cli() { node --input-type=module -e "import { main } from '$build/cli/main.js'; process.exitCode = await main(process.argv.slice(1))" -- "$@"; }
wanted() { [ -z "$only" ] || [[ $only == *",$1,"* ]]; }
score() { python3 "$shared/eval/score.py" $why "$@"; }

facts() { # NAME FOLDER
  wanted "$1" || return 0
  [ -d "$2" ] || return 0
  mkdir -p "$work/$1"
  cli ingest "$2" --db "$work/$1.db" >"$work/$1/ingest.log" 2>&1 || grep -vE '^ +at |^$' "$work/$1/ingest.log" | cut -c1-300 | tail -6 >&2
  [ -f "$work/$1.db" ] || { echo "score: $1 was not loaded" >&2; return 0; }
  for kind in documents references observations findings; do
    cli export "$kind" --db "$work/$1.db" -o "$work/$1/$kind.jsonl" >&2
  done
  score facts "$shared/gold" "$work/$1" >"$work/result-$1.json" || rm -f "$work/result-$1.json"
}

facts txt "$shared/corpus/reports"
for name in docx pdf docx-tcvn3 docx-vni doc-tcvn3; do facts "$name" "$shared/corpus/renderings/$name"; done

if wanted spans; then
  for gold in "$shared"/gold/*.json; do
    name=$(basename "$gold" .json)
    cli clean "$shared/corpus/reports/$name.txt" --to txt >"$work/$name.clean.txt" &&
      score spans "$gold" "$shared/corpus/reports/$name.txt" "$work/$name.clean.txt" >"$work/result-spans:$name.json" ||
      rm -f "$work/result-spans:$name.json"
  done
fi

if wanted legacy && [ "$text" = 1 ] && [ -d "$shared/corpus/legacy" ]; then
  pairs=()
  for charset in tcvn3 vni; do
    cli clean "$shared/corpus/legacy/$charset" --to txt -o "$work/legacy" 2>>"$work/legacy.log"
  done
  for truth in "$shared"/corpus/legacy/truth/*.txt; do
    name=$(basename "$truth" .txt)
    made=$(find "$work/legacy" -name "$name.*.txt" 2>/dev/null | head -1)
    pairs+=("$truth:${made:-$work/none}")
  done
  cat "$work/legacy.log" >&2
  score text "${pairs[@]}" >"$work/result-legacy.json"
fi

python3 - "$work" <<'PY'
import json, pathlib, sys
out = {}
for path in sorted(pathlib.Path(sys.argv[1]).glob('result-*.json')):
    out[path.stem[len('result-'):]] = json.loads(path.read_text())
print(json.dumps(out, ensure_ascii=False, indent=1))
for name, result in out.items():
    s = result['summary']
    if 'references' in s:
        f1 = lambda k: f"{s[k]['f1']:.3f} (p {s[k]['precision']:.3f} r {s[k]['recall']:.3f})" if k in s else '-'
        share = lambda k: f"{s[k]['right']}/{s[k]['of']}"
        print(f"{name:11} refs {f1('references')}  obs {f1('observations')}  header {share('header_fields')}  periods {share('periods')}  findings {s['findings']['met']}/{s['findings']['of']} +{s['findings']['others_reported']}", file=sys.stderr)
    else:
        print(f"{name:11} {json.dumps(s)}", file=sys.stderr)
PY
[ -z "$keep" ] || { mkdir -p "$keep" && cp -r "$work"/. "$keep"/; }
