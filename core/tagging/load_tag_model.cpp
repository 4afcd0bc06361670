// SPDX-License-Identifier: Apache-2.0
#include "core/tagging/load_tag_model.h"

#include "core/base/error.h"
#include "core/checkpoint/run_folder.h"
#include "core/models/registry.h"
#include "core/models/snn_delays.h"

namespace dclscope {

TagModel loadTagModel(std::string_view argument, const Card& given) {
    const std::filesystem::path path = resolveCheckpoint(argument);
    const auto checkpoint = openCheckpoint(path);
    const Card card = cardOf(*checkpoint, given);
    const models::Recognition recognition = models::recognise(*checkpoint, card);
    if (recognition.name != "snn-delays")
        throw CheckpointError(path.string(),
                              recognition.known()
                                  ? "is a " + recognition.name + " network; spiking networks (snn-delays) can listen"
                                  : "is no network that can listen: spiking networks (snn-delays) can");
    try {
        return TagModel::make(path.filename().string(), snn::Network(models::readSnnDelays(*checkpoint, card)), card);
    } catch (const CheckpointError&) {
        throw;
    } catch (const Error& error) {
        throw CheckpointError(path.string(), error.what());
    }
}

} // namespace dclscope
