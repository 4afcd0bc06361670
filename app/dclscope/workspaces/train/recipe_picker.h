// SPDX-License-Identifier: GPL-3.0-or-later
// The list of recipes to choose from: the bundled ones, the last one, a file.
#pragma once

#include <QComboBox>
#include <QString>

namespace dclscope {

class RecipePicker : public QComboBox {
    Q_OBJECT

public:
    explicit RecipePicker(QWidget* parent = nullptr);

    /// What is chosen: the name of a bundled recipe, a file, which then is listed too, or nothing.
    void setChosen(const QString& recipe);
    const QString& chosenRecipe() const noexcept { return chosen_; }
    /// Offers what was trained last. @param name  empty: nothing was
    void offerLast(const QString& name);

signals:
    /// A person chose one. What is shown as chosen changes by setChosen() only.
    void picked(const QString& recipe);
    void lastPicked();
    void fileWanted();

private:
    void fill();
    void activate(int index);

    QString chosen_;
    QString last_;
};

} // namespace dclscope
