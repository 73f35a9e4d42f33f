#pragma once
/// Findings of sayyes about its own settings: comments that hold nothing back, entries that nothing needs.

#include <string>
#include <string_view>
#include <vector>

#include "sayyes/config/settings_remark.h"
#include "sayyes/document.h"
#include "sayyes/document/builder.h"
#include "sayyes/project.h"

namespace sayyes {

/// Rules of the settings themselves; no pack has them, and select or ignore do not reach them.
inline constexpr std::string_view kUnusedSuppression = "sayyes/unused-suppression";
inline constexpr std::string_view kNewSuppression = "sayyes/new-suppression";
inline constexpr std::string_view kUnclearSuppression = "sayyes/unclear-suppression";

/// A warning about a stretch of a file, with one advice. Without a fingerprint.
Finding finding_on(const Document& document, DecodedSpan span, std::string_view rule, std::string message,
                   std::string_view advice);

/// The report for a settings file: one finding a remark, in order of the lines. The file is read as plain text; where that
/// cannot be done, the findings stand in an empty text.
FileReport report_on_settings(const std::filesystem::path& file, std::string_view rule, std::vector<SettingsRemark> remarks);

}  // namespace sayyes
