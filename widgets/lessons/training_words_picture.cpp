// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lessons/training_words_picture.h"

#include "widgets/style/icons.h"
#include "widgets/views/axes.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace dclscope {
namespace {

QString trainingWordsSaid(const char* text) {
    return QCoreApplication::translate("dclscope::TrainingWordsPicture", text);
}

} // namespace

TrainingWordsPicture::TrainingWordsPicture() : FigurePicture("training") {}

void TrainingWordsPicture::compute() { figure_ = lessons::readTraining(settings()); }

std::vector<lessons::Measure> TrainingWordsPicture::measures() const { return lessons::measureTraining(figure_); }

void TrainingWordsPicture::draw(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    if (bare()) {
        const double side = 0.6 * std::min(area.width(), area.height());
        drawIcon(painter, IconShape::Train, QRectF(area.center() - QPointF(side, side) / 2, QSizeF(side, side)),
                 colors.accent);
        return;
    }
    drawSentence(painter, area, colors,
                 trainingWordsSaid("Here the program trains the recipe “%1” while one looks on, %2 epochs. On paper: "
                                   "open this step in the program, or Train with this recipe.")
                     .arg(QString::fromStdString(figure_.name))
                     .arg(figure_.recipe.training.epochs));
}

} // namespace dclscope
