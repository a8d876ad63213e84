<?php
// Asks PHP and software in PHP about passwords: JSON Lines of {program, stored, password_hex} in, {answer} or {refused} out.
//
//   php judge.php WORDPRESS SHARE    the folder of WordPress, and that of Debian's PHP packages
//
// The first line it writes holds the versions, null for what is not there.

error_reporting(0);
[, $wordpress, $share] = $argv;

// What WordPress's functions of passwords call, and nothing that looks anything up.
function apply_filters($name, $value) { return $value; }

function wordpress($folder) {
    if (!is_file("$folder/wp-includes/version.php")) return [null, null];
    require "$folder/wp-includes/version.php";
    require "$folder/wp-includes/class-phpass.php";
    require "$folder/wp-includes/pluggable.php";
    $reads = version_compare($wp_version, '6.8', '>=') ? $wp_version : null;   // $wp$ is of 6.8
    return [$wp_version, $reads];
}

function symfony($folder) {
    $root = "$folder/Symfony/Component/PasswordHasher";
    if (!is_file("$root/Hasher/NativePasswordHasher.php")) return null;
    foreach (['PasswordHasherInterface', 'Hasher/CheckPasswordLengthTrait', 'Hasher/NativePasswordHasher'] as $file) require "$root/$file.php";
    return 'of Debian';
}

function laravel($folder) {
    $root = "$folder/Illuminate";
    if (!is_file("$root/Hashing/BcryptHasher.php")) return null;
    foreach (['Contracts/Hashing/Hasher', 'Hashing/AbstractHasher', 'Hashing/BcryptHasher', 'Hashing/ArgonHasher', 'Hashing/Argon2IdHasher'] as $file) require "$root/$file.php";
    return 'of Debian';
}

[$phpass, $wp] = wordpress($wordpress);
echo json_encode(['php' => PHP_VERSION, 'phpass' => $phpass, 'wordpress' => $wp, 'symfony' => symfony($share), 'laravel' => laravel($share)]), "\n";

// Laravel throws where the algorithm is not the hasher's; both of its own are asked as an application would.
function laravel_check($password, $stored) {
    $argon = str_starts_with($stored, '$argon2');
    $hasher = $argon ? new Illuminate\Hashing\Argon2IdHasher(['verify' => true]) : new Illuminate\Hashing\BcryptHasher(['verify' => true]);
    return $hasher->check($password, $stored);
}

function ask($program, $password, $stored) {
    switch ($program) {
        case 'php': return password_verify($password, $stored);
        case 'phpass': return (new PasswordHash(8, true))->CheckPassword($password, $stored);
        case 'wordpress': return wp_check_password($password, $stored);
        case 'symfony': return (new Symfony\Component\PasswordHasher\Hasher\NativePasswordHasher())->verify($stored, $password);
        case 'laravel': return laravel_check($password, $stored);
    }
    throw new Exception('no such program');
}

while (($line = fgets(STDIN)) !== false) {
    $asked = json_decode($line, true);
    try { $said = ['answer' => (bool) ask($asked['program'], hex2bin($asked['password_hex']), $asked['stored'])]; }
    catch (Throwable $fault) { $said = ['refused' => get_class($fault)]; }
    echo json_encode($said), "\n";
}
