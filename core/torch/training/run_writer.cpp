// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/run_writer.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/writers.h"

#include <cstring>

namespace dclscope::training {
namespace {

namespace fs = std::filesystem;

std::vector<std::byte> bytesOf(const torch::Tensor& tensor) {
    const torch::Tensor plain = tensor.detach().to(torch::kCPU).contiguous();
    std::vector<std::byte> bytes(plain.nbytes());
    std::memcpy(bytes.data(), plain.data_ptr(), bytes.size());
    return bytes;
}

DType dtypeOf(const torch::Tensor& tensor) {
    if (tensor.scalar_type() == torch::kFloat32) return DType::Float32;
    if (tensor.scalar_type() == torch::kInt64) return DType::Int64;
    throw Error("a tensor of an unexpected type in the training state");
}

std::vector<TensorToWrite> toWrite(const NamedTensors& tensors) {
    std::vector<TensorToWrite> list;
    for (const auto& [name, tensor] : tensors)
        list.push_back({name, dtypeOf(tensor), tensor.sizes().vec(), [tensor = tensor] { return bytesOf(tensor); }});
    return list;
}

} // namespace

RunWriter::RunWriter(fs::path folder, std::int64_t epochs) : folder_(std::move(folder)), epochs_(epochs) {}

void RunWriter::requireUnused(bool toResume) const {
    std::error_code error;
    const bool begun = fs::exists(stateFile(), error) || fs::exists(checkpointFile(toResume ? 1 : 0), error);
    if (!begun) return;
    throw ConfigError(printable(folder_.string(), 400) +
                      (toResume ? ": holds a run without its resume.state, so there is nothing to go on from; choose "
                                  "another folder"
                                : ": holds a run already; go on with it (--resume) or choose another folder"));
}

void RunWriter::requireCheckpoint(std::int64_t epoch, const std::string& recipe) const {
    const std::string file = printable(checkpointFile(epoch).string(), 400);
    const std::string says = ": " + stateFile().filename().string() + " goes on from it, but it ";
    std::error_code error;
    if (!fs::is_regular_file(checkpointFile(epoch), error))
        throw ConfigError(file + says + "is missing; begin anew in another folder");
    const auto metadata = openCheckpoint(checkpointFile(epoch))->metadata();
    const auto card = metadata.find(std::string(kCardMetadataKey));
    if (card == metadata.end() || Card::fromJson(card->second).recipe != recipe)
        throw ConfigError(file + says + "was trained by another recipe; begin anew in another folder");
}

void RunWriter::create() const {
    std::error_code error;
    fs::create_directories(folder_, error);
    if (!fs::is_directory(folder_, error))
        throw ConfigError(printable(folder_.string()) + ": cannot be made a folder for the run");
}

void RunWriter::removeUnfinished() const { removeUnfinishedFiles(folder_); }

bool RunWriter::canResume() const {
    std::error_code error;
    return fs::is_regular_file(stateFile(), error);
}

void RunWriter::writeCheckpoint(std::int64_t epoch, const NamedTensors& tensors, const Card& card) const {
    writeSafetensors(checkpointFile(epoch), toWrite(tensors), {{std::string(kCardMetadataKey), card.toJson()}});
}

void RunWriter::writeState(const NamedTensors& tensors, const std::map<std::string, std::string>& notes) const {
    writeSafetensors(stateFile(), toWrite(tensors), notes);
}

std::map<std::string, std::string> RunWriter::readState(const NamedTensors& tensors) const {
    OpenOptions options;
    options.asStored = true;
    const auto file = openCheckpoint(stateFile(), options);
    for (const auto& [name, tensor] : tensors) {
        const TensorInfo* info = file->find(name);
        if (!info || info->shape != tensor.sizes().vec() || info->dtype != dtypeOf(tensor))
            throw CheckpointError(stateFile().string(), "does not fit the recipe: tensor '" + name + "'", name);
        std::vector<std::byte> bytes = file->readBytes(name);
        const torch::NoGradGuard noGrad;
        tensor.copy_(torch::from_blob(bytes.data(), tensor.sizes(), tensor.scalar_type()));
        if (!torch::isfinite(tensor).all().item<bool>())
            throw CheckpointError(stateFile().string(), "tensor '" + name + "' holds values that are no numbers", name);
    }
    return file->metadata();
}

std::map<std::string, std::string> RunWriter::readNotes() const { return openCheckpoint(stateFile())->metadata(); }

} // namespace dclscope::training
