// SPDX-License-Identifier: Apache-2.0
#include "core/run/plain_shelf.h"

#include "core/base/error.h"
#include "core/base/tensor_values.h"
#include "core/run/statistics.h"

#include <algorithm>
#include <cmath>

namespace dclscope {
namespace {

constexpr std::size_t kBins = 256;
constexpr double kStrengthShare = 0.99;
constexpr std::size_t kSampled = 1'000'000; ///< values that a percentile is taken of

std::vector<float> magnitudes(const std::vector<double>& parts) {
    std::vector<float> out(parts.size() / 2);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<float>(std::hypot(parts[2 * i], parts[2 * i + 1]));
    return out;
}

std::vector<float> valuesIn(const TensorSource& source, const std::string& tensor) {
    const TensorInfo* info = source.find(tensor);
    if (info == nullptr) throw CheckpointError(source.path(), "the tensor is missing", tensor);
    if (info->dtype == DType::Complex64 || info->dtype == DType::Complex128)
        return magnitudes(doublesOf(source.readBytes(tensor), info->dtype));
    return source.readFloats(tensor).values;
}

double strengthOf(std::span<const float> values) {
    std::vector<float> sizes;
    const std::size_t step = values.size() / kSampled + 1;
    sizes.reserve(values.size() / step + 1);
    for (std::size_t i = 0; i < values.size(); i += step)
        if (std::isfinite(values[i])) sizes.push_back(std::fabs(values[i]));
    if (sizes.empty()) return 0.0;
    const auto place =
        sizes.begin() + static_cast<std::ptrdiff_t>(kStrengthShare * static_cast<double>(sizes.size() - 1));
    std::nth_element(sizes.begin(), place, sizes.end());
    return static_cast<double>(*place);
}

} // namespace

PlainDigest digestOf(std::span<const float> values) {
    const Summary summary = summarize(values);
    PlainDigest digest;
    digest.finite = summary.count;
    digest.nan = static_cast<std::size_t>(
        std::count_if(values.begin(), values.end(), [](float value) { return std::isnan(value); }));
    digest.infinite = summary.notFinite - digest.nan;
    digest.zeros = static_cast<std::size_t>(std::count(values.begin(), values.end(), 0.0F));
    digest.minimum = summary.minimum;
    digest.maximum = summary.maximum;
    digest.mean = summary.mean;
    digest.deviation = summary.deviation;
    digest.strength = strengthOf(values);
    if (summary.count == 0) return digest;
    digest.bins.assign(kBins, 0);
    const double width = (summary.maximum - summary.minimum) / static_cast<double>(kBins);
    for (const float value : values) {
        if (!std::isfinite(value)) continue;
        const double bin = width > 0.0 ? (static_cast<double>(value) - summary.minimum) / width : 0.0;
        ++digest.bins[std::min(kBins - 1, static_cast<std::size_t>(bin))];
    }
    return digest;
}

std::vector<double> rebinned(const PlainDigest& digest, double low, double high, std::size_t bins) {
    std::vector<double> counts(bins, 0.0);
    if (digest.bins.empty() || !(high > low)) return counts;
    const double width = (digest.maximum - digest.minimum) / static_cast<double>(digest.bins.size());
    for (std::size_t b = 0; b < digest.bins.size(); ++b) {
        const double middle = digest.minimum + (static_cast<double>(b) + 0.5) * width;
        const double place = (middle - low) / (high - low) * static_cast<double>(bins);
        if (place < 0.0 || place > static_cast<double>(bins)) continue;
        counts[std::min(bins - 1, static_cast<std::size_t>(place))] += static_cast<double>(digest.bins[b]);
    }
    return counts;
}

PlainShelf::PlainShelf(Opener open, std::size_t room) : open_(std::move(open)), room_(room) {}

PlainShelf::ValuesPointer PlainShelf::find(const SnapshotPointer& snapshot, const std::string& tensor) const {
    const std::scoped_lock lock(kept_);
    const auto found = values_.find({snapshot, tensor});
    if (found == values_.end()) return nullptr;
    ages_.splice(ages_.begin(), ages_, found->second.age);
    return found->second.values;
}

PlainShelf::DigestPointer PlainShelf::findDigest(const SnapshotPointer& snapshot, const std::string& tensor) const {
    const std::scoped_lock lock(kept_);
    const auto found = digests_.find({snapshot, tensor});
    return found == digests_.end() ? nullptr : found->second;
}

PlainShelf::ValuesPointer PlainShelf::read(const SnapshotPointer& snapshot, const std::string& tensor) {
    const std::scoped_lock lock(reading_);
    if (ValuesPointer there = find(snapshot, tensor)) return there;
    ValuesPointer values = readNow({snapshot, tensor});
    keep({snapshot, tensor}, values, true);
    return values;
}

PlainShelf::DigestPointer PlainShelf::readDigest(const SnapshotPointer& snapshot, const std::string& tensor) {
    const std::scoped_lock lock(reading_);
    if (DigestPointer there = findDigest(snapshot, tensor)) return there;
    keep({snapshot, tensor}, readNow({snapshot, tensor}), false);
    return findDigest(snapshot, tensor);
}

PlainShelf::ValuesPointer PlainShelf::readNow(const Key& key) {
    auto read = std::make_shared<PlainValues>();
    try {
        if (opened_ != key.first || !source_) {
            source_ = nullptr; // one file is open at a time
            source_ = open_(*key.first);
            opened_ = key.first;
        }
        read->values = valuesIn(*source_, key.second);
        read->digest = digestOf(read->values);
    } catch (const std::exception& error) {
        read->values.clear();
        read->problem = error.what();
    }
    return read;
}

void PlainShelf::keep(const Key& key, const ValuesPointer& values, bool displace) {
    const auto size = [](const ValuesPointer& each) { return each->values.size() * sizeof(float); };
    const std::scoped_lock lock(kept_);
    digests_[key] = std::make_shared<const PlainDigest>(values->digest);
    if (!displace && bytes_ + size(values) > room_) return;
    while (!ages_.empty() && bytes_ + size(values) > room_) {
        const auto oldest = values_.find(ages_.back());
        bytes_ -= size(oldest->second.values);
        values_.erase(oldest);
        ages_.pop_back();
    }
    ages_.push_front(key);
    values_[key] = {values, ages_.begin()};
    bytes_ += size(values);
}

PlainMoment momentAt(const Snapshots& snapshots, double epoch) {
    PlainMoment moment;
    for (std::size_t i = 0; i < snapshots.size(); ++i) {
        if (!snapshots[i].problem.empty()) continue;
        if (!moment.before || snapshots[i].epoch <= epoch) moment.before = snapshots.share(i);
        moment.after = snapshots.share(i);
        if (snapshots[i].epoch >= epoch) break;
    }
    if (!moment.before) return moment;
    const double span = moment.after->epoch - moment.before->epoch;
    moment.share = span > 0.0 ? std::clamp((epoch - moment.before->epoch) / span, 0.0, 1.0) : 0.0;
    return moment;
}

} // namespace dclscope
