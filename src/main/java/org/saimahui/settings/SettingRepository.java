package org.saimahui.settings;

import org.springframework.data.jpa.repository.JpaRepository;

interface SettingRepository extends JpaRepository<Setting, String> {}
