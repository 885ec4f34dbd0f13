#!/bin/sh
# The built program, not installed, speaks the language it is asked for.
# usage: test-speaks.sh QUARTIER LOCALE_DIR
set -eu
quartier=$1
QUARTIER_LOCALE_DIR=$2
export QUARTIER_LOCALE_DIR

says() {
  LANGUAGE=$1 "$quartier" --help | grep -qF -e "$2" || {
    echo "with LANGUAGE=$1, --help does not say \"$2\":"
    LANGUAGE=$1 "$quartier" --help
    exit 1
  }
}

says zh_CN '能耗与碳排放'
says zh_CN '打开示例'
says en 'Open the sample'
# English stands on its own: what comes next in the list does not show through.
says en:zh_CN 'Open the sample'
