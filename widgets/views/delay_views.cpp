// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/delay_views.h"

#include <QKeyEvent>

#include <algorithm>

namespace dclscope {

DelayMatrix::DelayMatrix(QWidget* parent)
    : PictureView(std::make_unique<DelayPicture>(), parent), delays_(static_cast<DelayPicture&>(mutablePicture())) {
    setAccessibleName(tr("Delays"));
    setAccessibleDescription(tr("Matrix of neurons by input channels; colour tells the delay or the weight."));
    connect(this, &PictureView::clicked, this, [this](const QPointF& where) {
        if (const auto cell = delays_.cellAt(where)) emit neuronChosen(static_cast<int>(cell->out));
    });
}

void DelayMatrix::setQuantity(MatrixQuantity quantity) {
    delays_.setQuantity(quantity);
    update();
}

Ridgeline::Ridgeline(QWidget* parent)
    : PictureView(std::make_unique<RidgelinePicture>(), parent),
      ridges_(static_cast<RidgelinePicture&>(mutablePicture())) {
    setAccessibleName(tr("Ridgeline"));
    setAccessibleDescription(tr("Distribution of delays or positions, one ridge per epoch."));
}

void Ridgeline::setAxis(int axis) {
    ridges_.setAxis(static_cast<std::size_t>(std::max(0, axis)));
    update();
}

ReceptiveField::ReceptiveField(QWidget* parent)
    : PictureView(std::make_unique<FieldPicture>(), parent), field_(static_cast<FieldPicture&>(mutablePicture())) {
    setAccessibleName(tr("Receptive field"));
    setAccessibleDescription(tr("Input channels of one neuron at their delays; colour tells the weight."));
}

void ReceptiveField::setNeuron(int neuron) {
    const int before = this->neuron();
    field_.setNeuron(static_cast<std::size_t>(std::max(0, neuron)));
    field_.setNeuron(field_.neuron());
    update();
    if (this->neuron() != before) emit neuronChanged(this->neuron());
}

void ReceptiveField::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_PageUp: return setNeuron(neuron() - 1);
    case Qt::Key_PageDown: return setNeuron(neuron() + 1);
    default: PictureView::keyPressEvent(event);
    }
}

} // namespace dclscope
