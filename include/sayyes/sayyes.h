#pragma once
/// Everything.

#include "sayyes/config.h"
#include "sayyes/document.h"
#include "sayyes/finding.h"
#include "sayyes/house.h"
#include "sayyes/linter.h"
#include "sayyes/position.h"
#include "sayyes/project.h"
#include "sayyes/reporter.h"
#include "sayyes/result.h"
#include "sayyes/rewrite.h"
#include "sayyes/rule.h"
#include "sayyes/rule_pack.h"
#include "sayyes/span.h"
#include "sayyes/version.h"
#include "sayyes/vocabulary.h"
