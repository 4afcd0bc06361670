// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/labels.h"

#include "core/base/error.h"
#include "core/base/resource_path.h"
#include "core/base/text.h"
#include "core/run/label_file.h"

#include <array>

namespace dclscope {
namespace {

struct Bundled {
    LabelSet set;
    std::int64_t classes;
    std::string_view file;
};

constexpr std::array<Bundled, 4> kBundled{{
    {LabelSet::AudioSet, 527, "labels/audioset.csv"},
    {LabelSet::ImageNet, 1000, "labels/imagenet.txt"},
    {LabelSet::Cifar, 10, "labels/cifar10.txt"},
    {LabelSet::Cifar, 100, "labels/cifar100.txt"},
}};

} // namespace

std::vector<std::string> bundledLabels(LabelSet set, std::int64_t classes) {
    for (const Bundled& bundled : kBundled)
        if (bundled.set == set && bundled.classes == classes) return readLabelFile(resourcePath(bundled.file));
    return {};
}

bool meansNothing(std::string_view label) noexcept {
    return label.size() > 2 && label.front() == '_' && label.back() == '_';
}

Labels labelsFor(const Card& card, std::int64_t classes, std::span<const LabelSet> likely) {
    if (!card.labels.empty()) {
        if (static_cast<std::int64_t>(card.labels.size()) != classes)
            throw ConfigError("the card names " + counted(static_cast<std::int64_t>(card.labels.size()), "label") +
                              ", the network has " + counted(classes, "output"));
        const auto origin = card.origins.find("labels");
        return {card.labels, origin == card.origins.end() ? Origin::Card : origin->second};
    }
    for (const LabelSet set : likely)
        if (std::vector<std::string> names = bundledLabels(set, classes); !names.empty())
            return {std::move(names), Origin::Inferred};
    Labels labels;
    for (std::int64_t i = 0; i < classes; ++i) labels.names.push_back("class " + std::to_string(i));
    return labels;
}

} // namespace dclscope
