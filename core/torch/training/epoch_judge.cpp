// SPDX-License-Identifier: Apache-2.0
#include "core/torch/training/epoch_judge.h"

#include "core/models/registry.h"
#include "core/torch/nets/network.h"
#include "core/training/training.h"

namespace dclscope::training {

EpochJudgement judgeEpoch(const NamedTensors& state, const Card& card, const ExampleSource& source, unsigned threads) {
    const auto model = models::loadModel(nets::StateSource(state), card);
    EvaluationOptions options{.threads = threads};
    if (source.background()) options.background = static_cast<std::int64_t>(*source.background());
    const auto valid = std::make_shared<const Evaluation>(judge(*model, source, options));
    EpochJudgement judgement{{}, valid};
    judgement.values["valid_loss"] = valid->loss;
    judgement.values[figureName(valid->multiLabel)] =
        valid->multiLabel ? valid->meanAveragePrecision : valid->accuracy();
    if (source.backgroundCount() > 0) {
        judgement.values["valid_sure"] = static_cast<double>(valid->sureAndCorrect) / static_cast<double>(valid->count);
        judgement.values["valid_background_accuracy"] = judgeBackground(*model, source, options).accuracy();
    }
    return judgement;
}

} // namespace dclscope::training
