// SPDX-License-Identifier: Apache-2.0
// Curves in every form they are read in; the first byte says which.
#include "core/checkpoint/curve_rows.h"
#include "tests/fuzz/targets.h"

#include <cmath>
#include <cstdlib>
#include <sstream>
#include <string>

namespace dclscope::fuzz {
namespace {

std::vector<CurveRow> rowsOf(char form, std::string_view text) {
    switch (form) {
    case 'j': return rowsOfJsonLines(text);
    case 's': return rowsOfTrainerState(text);
    case 'e': {
        std::istringstream stream{std::string(text)};
        std::string problem;
        return rowsOfEvents(stream, problem);
    }
    default: return rowsOfTable(text);
    }
}

} // namespace

void curvesTarget(std::span<const std::byte> bytes) {
    if (bytes.empty()) return;
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    for (const CurveRow& row : rowsOf(text.front(), text.substr(1)))
        for (const auto& [name, value] : row)
            if (!std::isfinite(value)) std::abort();
}

} // namespace dclscope::fuzz

DCLSCOPE_FUZZ_TARGET(dclscope::fuzz::curvesTarget)
