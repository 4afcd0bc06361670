// SPDX-License-Identifier: Apache-2.0
#include "core/models/names_only.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace dclscope::models {
namespace {

/// Two keys that no other network has together.
struct Signature {
    std::string_view name, description;
    std::string_view key, otherKey;
    bool dclsVariant; ///< "-dcls" goes into the name where there is a P
};

constexpr std::array kSignatures{
    Signature{"panns", "one of the PANNs family", "fc_audioset.weight", "bn0.running_mean", false},
};

const Signature* match(const TensorIndex& index) {
    const auto found = std::find_if(kSignatures.begin(), kSignatures.end(), [&index](const Signature& signature) {
        return index.find(signature.key) != nullptr && index.find(signature.otherKey) != nullptr;
    });
    return found == kSignatures.end() ? nullptr : &*found;
}

} // namespace

bool claimsByNames(const TensorIndex& index) { return match(index) != nullptr; }

Recognition describeByNames(const TensorIndex& index, const Card&) {
    const Signature& signature = *match(index);
    Recognition recognition;
    recognition.name = signature.name;
    const bool dcls =
        std::any_of(index.all().begin(), index.all().end(), [](const TensorInfo& t) { return t.name.ends_with(".P"); });
    if (dcls && signature.dclsVariant) recognition.name.insert(recognition.name.find('-'), "-dcls");
    recognition.certainty = "by some names";
    recognition.description = signature.description;
    return recognition;
}

} // namespace dclscope::models
