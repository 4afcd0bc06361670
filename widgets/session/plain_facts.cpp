// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/plain_facts.h"

#include "core/base/text.h"
#include "core/checkpoint/run_folder.h"
#include "core/models/registry.h"
#include "core/run/sharing.h"

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr std::size_t kMostGroups = 4;
constexpr std::size_t kLongestNames = 90;
constexpr std::uint64_t kReadWhole = std::uint64_t{64} << 20; ///< longer files open without a look at their values

std::string networkSentence(const models::Recognition& recognition) {
    if (!recognition.problem.empty()) return "No network can be built of it: " + recognition.problem + ".";
    if (!recognition.known()) return "Its tensors make no network that is known.";
    return printable(recognition.name) + " (" + recognition.certainty +
           "): " + printable(recognition.description, 300) + "; dcls forward runs it";
}

std::string parameterSentence(const Sharing& sharing) {
    std::string text = counted(sharing.parameters, "parameter");
    if (sharing.saved() > 0)
        text += "; counted layer by layer " + std::to_string(sharing.parametersPerLayer) + ", so sharing saves " +
                std::to_string(std::lround(sharing.savedPercent())) + "\u00a0%";
    return text;
}

std::string groupSentence(const Sharing& sharing, const SharedTensor& shared) {
    std::string names;
    for (const std::string& key : shared.keys) names += (names.empty() ? "" : ", ") + key;
    const bool known = sharing.evidence == Sharing::Evidence::Storage;
    return (known ? "One tensor " : "Equal, perhaps one tensor ") + shapeText(shared.shape) + " for " +
           std::to_string(shared.keys.size()) + " layers: " + printable(names, kLongestNames);
}

} // namespace

std::vector<std::string> plainFacts(const Run& run) {
    const auto last = std::find_if(run.snapshots.rbegin(), run.snapshots.rend(),
                                   [](const Snapshot& snapshot) { return snapshot.problem.empty(); });
    if (last == run.snapshots.rend()) return {};
    const auto checkpoint = openEntry(last->file, run.choice.entry);
    const Sharing sharing = findSharing(*checkpoint, checkpoint->fileSize() <= kReadWhole);
    std::vector<std::string> facts{networkSentence(models::recognise(*checkpoint, run.card)),
                                   parameterSentence(sharing)};
    for (std::size_t i = 0; i < std::min(kMostGroups, sharing.tensors.size()); ++i)
        facts.push_back(groupSentence(sharing, sharing.tensors[i]));
    if (sharing.tensors.size() > kMostGroups)
        facts.push_back("and " + std::to_string(sharing.tensors.size() - kMostGroups) + " more that are shared");
    return facts;
}

} // namespace dclscope
