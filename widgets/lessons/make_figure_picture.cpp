// SPDX-License-Identifier: GPL-3.0-or-later
// Which picture draws which figure.
#include "core/base/error.h"
#include "widgets/lessons/coincidence_figure_picture.h"
#include "widgets/lessons/delay_line_picture.h"
#include "widgets/lessons/descent_picture.h"
#include "widgets/lessons/grid_picture.h"
#include "widgets/lessons/interpolation_picture.h"
#include "widgets/lessons/run_picture.h"
#include "widgets/lessons/sharing_picture.h"
#include "widgets/lessons/threshold_picture.h"
#include "widgets/lessons/training_words_picture.h"
#include "widgets/lessons/trials_picture.h"
#include "widgets/lessons/variants_picture.h"

namespace dclscope {
namespace {

std::unique_ptr<FigurePicture> pictureOfKind(const lessons::Figure& figure) {
    if (figure.kind == "view") return std::make_unique<RunPicture>(figure.view);
    if (figure.kind == "grid") return std::make_unique<GridKernelPicture>();
    if (figure.kind == "interpolation") return std::make_unique<InterpolationPicture>();
    if (figure.kind == "descent") return std::make_unique<DescentPicture>();
    if (figure.kind == "training") return std::make_unique<TrainingWordsPicture>();
    if (figure.kind == "delay-line") return std::make_unique<DelayLinePicture>();
    if (figure.kind == "coincidence") return std::make_unique<CoincidenceFigurePicture>();
    if (figure.kind == "trials") return std::make_unique<TrialsPicture>();
    if (figure.kind == "variants") return std::make_unique<VariantsPicture>();
    if (figure.kind == "sharing") return std::make_unique<SharingPicture>();
    if (figure.kind == "threshold") return std::make_unique<ThresholdPicture>();
    throw ConfigError("there is no figure '" + figure.kind + "'");
}

} // namespace

std::unique_ptr<FigurePicture> makeFigurePicture(const lessons::Figure& figure) {
    std::unique_ptr<FigurePicture> picture = pictureOfKind(figure);
    picture->setSettings(figure.settings);
    return picture;
}

} // namespace dclscope
