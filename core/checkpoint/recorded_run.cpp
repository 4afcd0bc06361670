// SPDX-License-Identifier: Apache-2.0
#include "core/checkpoint/recorded_run.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>

namespace dclscope {
namespace {

constexpr std::string_view kParameters = ".params";
constexpr std::int64_t kMostEpochs = 1'000'000;

bool isRecorded(const TensorInfo& tensor) {
    return tensor.name.ends_with(kParameters) && tensor.shape.size() >= 2 && tensor.shape.front() <= kMostEpochs;
}

} // namespace

std::size_t recordedEpochs(const TensorSource& source) {
    std::int64_t epochs = 0;
    bool delays = false;
    for (const TensorInfo& tensor : source.tensors()) {
        if (!isRecorded(tensor) || (epochs != 0 && tensor.shape.front() != epochs)) return 0;
        epochs = tensor.shape.front();
        const std::string module = tensor.name.substr(0, tensor.name.size() - kParameters.size());
        delays = delays || (source.scalar(module + ".name") == "DelayLayer" && tensor.shape.size() == 3);
    }
    return delays ? static_cast<std::size_t>(epochs) : 0;
}

RecordedEpochs::RecordedEpochs(const TensorSource& source) : source_(source) {
    for (const TensorInfo& tensor : source.tensors()) {
        infos_.push_back({tensor.name, tensor.dtype, {tensor.shape.begin() + 1, tensor.shape.end()}, {}});
        bytes_.push_back(source.readBytes(tensor.name));
    }
}

std::vector<std::byte> RecordedEpochs::readBytes(std::string_view name) const {
    const auto found = std::find_if(infos_.begin(), infos_.end(), [&](const TensorInfo& i) { return i.name == name; });
    if (found == infos_.end())
        throw CheckpointError(path(), "tensor '" + printable(name) + "' is missing", std::string(name));
    const std::vector<std::byte>& all = bytes_[static_cast<std::size_t>(found - infos_.begin())];
    const std::size_t length = static_cast<std::size_t>(found->elementCount()) * dtypeSize(found->dtype);
    if (epoch_ >= all.size() / std::max<std::size_t>(length, 1))
        throw CheckpointError(path(), "has no epoch " + std::to_string(epoch_));
    const auto first = all.begin() + static_cast<std::ptrdiff_t>(epoch_ * length);
    return {first, first + static_cast<std::ptrdiff_t>(length)};
}

} // namespace dclscope
