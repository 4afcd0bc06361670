// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dclscope/workspaces/live/frame_bars.h"

#include "core/tagging/labels.h"

#include <optional>

namespace dclscope {

std::vector<TagBar> barsOf(const TagFrame& frame, const ModelFacts& facts) {
    constexpr std::size_t kBars = 20; // as many as a high window has room for
    std::vector<TagBar> bars;
    for (const Tag& tag : topTags(frame.scores, kBars)) {
        const QString label = facts.labels.value(static_cast<qsizetype>(tag.label));
        const bool nothing = static_cast<int>(tag.label) == facts.background || meansNothing(label.toStdString());
        const auto own = facts.thresholds.find(tag.label);
        bars.push_back({label, tag.score, !frame.gateOpen || nothing, tag.label,
                        own == facts.thresholds.end() ? std::nullopt : std::optional(own->second)});
    }
    return bars;
}

} // namespace dclscope
