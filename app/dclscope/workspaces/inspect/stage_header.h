// SPDX-License-Identifier: GPL-3.0-or-later
// The row above the picture: the ways to draw the layer, and what each of them lets one choose.
#pragma once

#include "core/run/view_limits.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QSpinBox;
class QToolButton;

namespace dclscope {

class SegmentedControl;

/// Shows a state and asks for others; what is looked at is kept by the stage.
class StageHeader : public QWidget {
    Q_OBJECT

public:
    explicit StageHeader(QWidget* parent = nullptr);

    /// @param state  confined to what the layer has
    void show(const ViewState& state, const Shown& shown);
    using QWidget::show;

signals:
    void viewWanted(dclscope::View view);
    void stateWanted(const dclscope::ViewState& state);
    /// The page, channel or neuron before (-1) or after (1).
    void stepWanted(int by);

private:
    void offerViews(const Shown& shown);
    void showRanges(const Shown& shown);
    void showPage(const Shown& shown);
    void showOptions(const Shown& shown);
    QToolButton* addStepButton(const QString& text, const QString& name, int by);
    void connectOptions();

    ViewState state_;
    SegmentedControl* switch_;
    QToolButton* back_;
    QLabel* page_;
    QToolButton* forth_;
    QLabel* outLabel_;
    QSpinBox* outBox_;
    QLabel* inLabel_;
    QSpinBox* inBox_;
    QComboBox* quantityBox_;
    QComboBox* axisBox_;
    QComboBox* hiddenBox_;
    QCheckBox* spreadBox_;
};

} // namespace dclscope
