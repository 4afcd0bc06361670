// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of a figure as controls: a box for choices, a slider for numbers, a line for lists.
#pragma once

#include "core/lessons/figure.h"

#include <QWidget>

#include <functional>
#include <string>
#include <vector>

class QGridLayout;
class QLabel;

namespace dclscope {

class FigurePicture;

class FigureControls : public QWidget {
    Q_OBJECT

public:
    explicit FigureControls(QWidget* parent = nullptr);

    /// Builds the controls of a picture's settings and shows their values. @param picture  null: none; must outlive them
    void setPicture(FigurePicture* picture);
    /// Shows the values as they are now, and which of them matter.
    void refresh();
    bool isEmpty() const noexcept { return rows_.empty(); }

signals:
    /// The picture has taken another value.
    void changed();

private:
    struct Row {
        std::string key;
        QWidget* control;
        QLabel* name;
        std::function<void()> show;
    };

    void addRow(const lessons::FigureSetting& setting, int index);
    Row choiceRow(const lessons::FigureSetting& setting);
    Row sliderRow(const lessons::FigureSetting& setting);
    Row lineRow(const lessons::FigureSetting& setting);
    void take();

    FigurePicture* picture_ = nullptr;
    QWidget* held_ = nullptr; ///< what the controls lie in
    QGridLayout* grid_ = nullptr;
    std::vector<Row> rows_;
    bool showing_ = false;
};

} // namespace dclscope
